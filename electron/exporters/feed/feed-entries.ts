import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { authorOf } from '../author-of.ts';
import { documentMoment } from '../document-day.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { briefingText } from '../html/briefing-body.ts';
import { dataAddress } from '../html/data-address.ts';
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
  /** From 1; each correction that was stated since makes another. */
  readonly version: number;
  /** Whether it was withdrawn since, and by nothing later put back. */
  readonly isWithdrawn: boolean;
  /** Its text and what was put right in it, as HTML; it asks for nothing from anywhere. */
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
    const { id, headline, byline, dateline, section, updatedAt } = briefing;
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
    const html = render(briefingText(briefing, document, writing));
    const stated = document.statedCorrections.get(id) ?? [];
    return {
      briefing,
      id: stableUrn('briefing', id),
      title: headline.trim() || '—',
      author: byline === null ? null : authorOf(byline),
      tags: [...new Set([section, ...(document.topics.get(id) ?? [])])].filter(
        (tag) => tag !== null,
      ),
      published,
      updated: latest(published, updatedAt, ...stated.map(({ at }) => at)),
      version: 1 + stated.length,
      isWithdrawn: stated.at(-1)?.kind === 'withdrawal',
      html,
    };
  });
}

/** To the second. */
const latest = (...moments: readonly string[]): string =>
  (moments.toSorted().at(-1) ?? '').replace(/\.\d+Z$/, 'Z');

/** When the newest of them was last changed; null where there are none. */
export const newestChange = (entries: readonly FeedEntry[]): string | null =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? null;

/** Of all of them together: each correction of one makes another. */
export const newestVersion = (entries: readonly FeedEntry[]): number =>
  entries.reduce((sum, { version }) => sum + version - 1, 1);
