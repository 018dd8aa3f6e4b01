import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { footnotesOf } from '../../../shared/manuscript/inline-containers.ts';
import { writingDirection } from '../printed-words.ts';
import { type BlockWriting, htmlBlocks, htmlFootnotes } from './html-blocks.ts';
import { type Content, element } from './markup.ts';
import { running } from './running.ts';
import { statedParagraphs } from './stated-paragraphs.ts';

/** What stands under the headline of a briefing: who wrote it, its text, and what was put right. */
export function briefingBody(
  briefing: Briefing,
  document: IssueDocument,
  writing: BlockWriting,
): Content[] {
  const { byline } = briefing;
  const direction = writingDirection(document.publication.language);
  return [
    byline && element('p', { class: 'byline', ...running(byline, direction) }, byline),
    ...briefingText(briefing, document, writing),
  ];
}

/** The text of a briefing, and what was put right in it. */
export const briefingText = (
  briefing: Briefing,
  document: IssueDocument,
  writing: BlockWriting,
): Content[] => [
  htmlBlocks(briefing.manuscript.blocks, writing),
  htmlFootnotes(footnotesOf(briefing.manuscript), writing),
  statedParagraphs(briefing, document),
];
