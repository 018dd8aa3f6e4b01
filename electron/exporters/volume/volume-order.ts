import type { HouseDesign } from '../../../shared/designs/house-design.ts';
import type { PdfOptions } from '../../../shared/designs/pdf-options.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { PrintOrder } from '../../typesetting/typesetter.ts';
import { issueNumbering, publisherOf } from '../issue-lines.ts';
import { designData, standardOf } from '../pdf/design-data.ts';
import type { IndexKey } from '../pdf/index-names.ts';
import { calendarDay, typesettingLanguage } from '../pdf/issue-data.ts';
import { printable } from '../pdf/print-order.ts';
import { printingWith } from '../pdf/printed-inlines.ts';
import { printedDate } from '../printed-date.ts';
import { type PrintedWords, printedWords } from '../printed-words.ts';
import { type IndexedIssue, volumeIndex } from './volume-index.ts';
import { issuesInWords, volumeTitle, yearsOf } from './volume-words.ts';

/** An issue of a volume after it was set. */
export interface SetIssue extends IndexedIssue {
  readonly issue: IssueSummary;
  readonly pages: number;
  /** In the order of print, by the anchors of their places. */
  readonly briefings: readonly { readonly anchor: string; readonly headline: string }[];
}

export interface VolumeInput {
  readonly publication: Publication;
  readonly design: HouseDesign;
  readonly options: PdfOptions;
  readonly issues: readonly SetIssue[];
}

/** What the typesetter is told of the pages that are the volume's own. */
export function volumeOrder({ publication, design, options, issues }: VolumeInput): PrintOrder {
  const { language } = publication;
  const words = printedWords(language);
  const { print } = printingWith(printable());
  const last = issues.at(-1);
  const body = last ? last.firstPage + last.pages - 1 : 0;
  const day =
    issues
      .map(({ issue }) => issue.date ?? '')
      .sort()
      .at(-1) || '2000-01-01';
  const title = volumeTitle(
    publication,
    issues.map(({ issue }) => issue),
  );
  const published = publication.publisher && `${words.published} ${publication.publisher}`;
  const data = {
    ...typesettingLanguage(language),
    words,
    title: print(publication.title),
    subtitle: print(publication.subtitle ?? ''),
    span: print(yearsOf(issues.map(({ issue }) => issue))),
    extent: issuesInWords(
      publication,
      issues.map(({ issue }) => issue),
    ).map(print),
    imprint: [published, publication.issn && `ISSN ${publication.issn}`]
      .filter(Boolean)
      .map(String)
      .map(print),
    boundTitle: print(title),
    documentTitle: title,
    authors: [publisherOf(publication)],
    keywords: [],
    created: calendarDay(day),
    /** The index begins on a right-hand page. */
    indexPage: body + (body % 2 === 0 ? 1 : 2),
    issues: issues.map((it) => contentsOf(it, publication, words, print)),
    index: volumeIndex(issues, language).map(({ key, names }) => ({
      title: print(words[indexWords[key]]),
      names,
    })),
  };
  return {
    template: 'volume',
    data,
    design: designData(design, options),
    pictures: new Map(),
    attachments: new Map(),
    standard: standardOf(options),
    timestamp: Date.parse(`${day}T00:00:00Z`) / 1000,
  };
}

const indexWords = {
  sources: 'citedSources',
  people: 'people',
  places: 'places',
} as const satisfies Record<IndexKey, keyof PrintedWords>;

/** A briefing that a template of one's own does not mark stands where its issue begins. */
function contentsOf(
  { issue, firstPage, entries, briefings }: SetIssue,
  publication: Publication,
  words: PrintedWords,
  print: (text: string) => string,
) {
  const pages = new Map(
    entries.flatMap(({ list, name, page }) =>
      list === 'briefings' ? [[name, page] as const] : [],
    ),
  );
  return {
    date: print(printedDate(issue, publication) ?? issue.title ?? words.undated),
    numbering: print(issueNumbering(issue, words.shortVolume, words.shortNumber)),
    page: firstPage,
    briefings: briefings.map(({ anchor, headline }) => ({
      headline: print(headline) || '—',
      page: firstPage + (pages.get(anchor) ?? 1) - 1,
    })),
  };
}
