import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { footnotesOf } from '../../../shared/manuscript/inline-containers.ts';
import { authorOf } from '../author-of.ts';
import { documentMoment } from '../document-day.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { dataAddress } from '../html/data-address.ts';
import { htmlBlocks, htmlFootnotes } from '../html/html-blocks.ts';
import { render } from '../html/markup.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { liveReferences } from '../reference-target.ts';
import { stableUrn } from '../stable-id.ts';

/** A briefing as feeds have it. */
export interface FeedEntry {
  readonly briefing: Briefing;
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  /** Its section and its topics. */
  readonly tags: readonly string[];
  /** When it was published, and when it was last changed; ISO 8601 in UTC. */
  readonly published: string;
  readonly updated: string;
  /** Its text as HTML; it asks for nothing from anywhere. */
  readonly html: string;
  /** Where it stands by itself, where it does. */
  readonly url?: string;
}

/** The briefings of an issue in the order of print. Words that point to other issues are plain. */
export function feedEntries(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): FeedEntry[] {
  const words = printedWords(document.publication.language);
  const numbers = numberFootnotes(document.briefings);
  const published = documentMoment(document);
  return document.briefings.map((briefing) => {
    const { id, headline, byline, dateline, section, manuscript, updatedAt } = briefing;
    const find = liveReferences(briefing, document, '');
    const writing = {
      pictures,
      addressOf: dataAddress,
      words,
      footnotes: numbers.get(briefing) ?? new Map(),
      references: (inline: string) =>
        find(inline).filter(({ target }) => /^https?:/i.test(target.href)),
      dateline,
      direction: writingDirection(document.publication.language),
    };
    const html = render([
      htmlBlocks(manuscript.blocks, writing),
      htmlFootnotes(footnotesOf(manuscript), writing),
    ]);
    const isChangedSince = updatedAt > published;
    return {
      briefing,
      id: stableUrn('briefing', id),
      title: headline.trim() || '—',
      author: byline === null ? null : authorOf(byline),
      tags: [...new Set([section, ...(document.topics.get(id) ?? [])])].filter(
        (tag) => tag !== null,
      ),
      published,
      updated: (isChangedSince ? updatedAt : published).replace(/\.\d+Z$/, 'Z'),
      html,
    };
  });
}

/** When the newest of them was last changed; null where there are none. */
export const newestChange = (entries: readonly FeedEntry[]): string | null =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? null;
