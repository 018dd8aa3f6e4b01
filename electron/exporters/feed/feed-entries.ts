import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { authorOf } from '../author-of.ts';
import { type CorrectionLine, correctionLines } from '../correction-lines.ts';
import { documentMoment } from '../document-day.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { briefingText } from '../html/briefing-body.ts';
import { dataAddress } from '../html/data-address.ts';
import { element, type Markup, render } from '../html/markup.ts';
import type { Picture } from '../issue-pictures.ts';
import { briefingChange } from '../last-change.ts';
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
  /** From 1; each correction that was stated or printed since makes another. */
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
  addressOf: (source: string, picture: Picture) => string = dataAddress,
): FeedEntry[] {
  const words = printedWords(document.publication.language);
  const numbers = numberFootnotes(document.briefings);
  const published = documentMoment(document);
  return document.briefings.map((briefing) => {
    const { id, headline, byline, dateline, section } = briefing;
    const find = liveReferences(briefing, document, '');
    const writing = {
      pictures,
      addressOf,
      words,
      footnotes: numbers.get(briefing) ?? new Map(),
      references: (inline: string) =>
        find(inline).filter(({ target }) => /^https?:/i.test(target.href)),
      dateline,
      direction: writingDirection(document.publication.language),
    };
    const corrected = correctionLines(briefing, document, null);
    const stated = document.statedCorrections.get(id) ?? [];
    const text = briefingText(briefing, document, writing);
    return {
      briefing,
      id: stableUrn('briefing', id),
      title: headline.trim() || '—',
      author: byline === null ? null : authorOf(byline),
      tags: [...new Set([section, ...(document.topics.get(id) ?? [])])].filter(
        (tag) => tag !== null,
      ),
      published,
      updated: briefingChange(briefing, document),
      version: 1 + corrected.length + stated.length,
      isWithdrawn: stated.at(-1)?.kind === 'withdrawal',
      html: render([...corrected.map(correctedIn), ...text]),
    };
  });
}

/** Where an issue stands in the web it is led to; files and places beside a feed there are none. */
function correctedIn({ words, issue, href }: CorrectionLine): Markup {
  const named = /^https?:/i.test(href) ? element('a', { href }, issue) : issue;
  return element('p', { class: 'corrected' }, words, ' ', named);
}

/** When the newest of them was last changed; null where there are none. */
export const newestChange = (entries: readonly FeedEntry[]): string | null =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? null;

/** Of all of them together: each correction of one makes another. */
export const newestVersion = (entries: readonly FeedEntry[]): number =>
  entries.reduce((sum, { version }) => sum + version - 1, 1);
