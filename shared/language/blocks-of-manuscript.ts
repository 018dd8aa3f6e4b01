import { inlineContainers } from '../manuscript/inline-containers.ts';
import { inlineText } from '../manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../manuscript/manuscript.ts';
import type { CheckedBlock } from './language-finding.ts';

/** Every run of text of a manuscript, with what of it is never checked. */
export const blocksOfManuscript = (manuscript: Manuscript): CheckedBlock[] =>
  [...inlineContainers(manuscript)].map(({ inlines }) => ({
    text: inlineText(inlines),
    kept: keptInlines(inlines),
  }));

const KEPT = new Set<Inline['type']>(['citation', 'cross-reference', 'mention', 'link']);

function keptInlines(inlines: readonly Inline[]): CheckedBlock['kept'] {
  let end = 0;
  return inlines.flatMap((inline) => {
    const start = end;
    end += inlineText([inline]).length;
    return KEPT.has(inline.type) ? [{ start, end }] : [];
  });
}
