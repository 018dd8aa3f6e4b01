import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness as ImportWitness, WitnessedField } from '../../../shared/imports/witness.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import type { DatePrecision } from '../../../shared/issues/read-issue-date.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { readNumbering } from '../../../shared/issues/read-numbering.ts';
import type { PageParts } from './page-parts.ts';

/** What one place on a page says of the issue that it belongs to. */
export interface Witness {
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
}

/** What the title of a page says, apart from its issue. */
export interface PageTitle {
  readonly words: string;
  readonly witness: Witness;
  /** Whether it is the head of an issue itself: a name with its volume or date. */
  readonly isMasthead: boolean;
}

const nothing: Witness = {
  publication: null,
  volume: null,
  number: null,
  date: null,
  datePrecision: 'day',
};

/**
 * "Harbour Letter, Volume 6 Issue 160 (August 31, 2000)" is a masthead. "Dredgers leave Issue 18"
 * names an article and its issue, "Harbour Letter #96" perhaps the publication: who reads the pages
 * around it can tell.
 */
export function readPageTitle(title: string): PageTitle {
  const line = readMastheadLine(title);
  if (line?.publication && (line.volume || line.date?.date)) {
    const { publication, volume, number, date } = line;
    const precision = date?.precision ?? 'day';
    const witness = {
      publication,
      volume,
      number,
      date: date?.date ?? null,
      datePrecision: precision,
    };
    return { words: title, witness, isMasthead: true };
  }
  const parts = readNumbering(title);
  const number = parts.findLast(({ field }) => field === 'number');
  if (!number) return { words: title, witness: nothing, isMasthead: false };
  const volume = parts.find(({ field }) => field === 'volume')?.value ?? null;
  const isLast = title.slice(number.end).replace(/[^\p{L}]/gu, '').length === 0;
  const words = isLast ? title.slice(0, number.start).replace(/[\s,:;|–—-]+$/, '') : title;
  const initials = /\s+[\p{Lu}]{2,5}$/u;
  return {
    words: words.replace(initials, '') || title,
    witness: { ...nothing, volume, number: number.value },
    isMasthead: false,
  };
}

const published =
  /\b(?:published|appeared|printed) (?:in|as)\s+(?:part of )?(?:(?:issue|no\.?|number|volume)\b[^,.]{0,40}? of\s+)?(?:the\s+)?(?<name>\p{Lu}[\p{L}\p{N}'’&. -]{2,60}?)(?=\s*(?:,|\.(?:\s|$)|\(|#|\bissue\b|\bno\b|\bnumber\b|\bvol|\p{N}|$))/iu;

/** An imprint under a page: "Published in Issue 18 of the Harbour Letter, June 1997". */
export function readImprint(text: string): Witness {
  const name = published.exec(text)?.groups?.name;
  if (!name) return nothing;
  const said = text.slice(text.search(published));
  return { ...readLine(said), publication: name.trim() };
}

/** Any line that gives numbers and dates: "June 1997 Issue #18". */
export function readLine(text: string): Witness {
  const parts = readNumbering(text);
  const date = readIssueDate(text);
  const value = (field: 'volume' | 'number') =>
    parts.find((part) => part.field === field)?.value ?? null;
  return {
    publication: null,
    volume: value('volume'),
    number: value('number'),
    date: date?.date ?? null,
    datePrecision: date?.precision ?? 'day',
  };
}

/** What the page declares in its head. */
export function readMeta({ meta }: Pick<PageParts, 'meta'>): Witness & { byline: string | null } {
  const one = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const printed = one(
    'citation_publication_date',
    'dcterms.date',
    'dcterms.issued',
    'dc.date',
    'article:published_time',
    'date',
    'pubdate',
  );
  const date = printed ? readIssueDate(printed) : null;
  const byline = one('author', 'article:author', 'dc.creator', 'dcterms.creator');
  return {
    publication: one('citation_journal_title', 'og:site_name', 'application-name'),
    volume: one('citation_volume'),
    number: one('citation_issue'),
    date: date?.date ?? null,
    datePrecision: date?.precision ?? 'day',
    byline: byline && !/^https?:/.test(byline) ? byline : null,
  };
}

/** The first that says each thing. */
export function agree(witnesses: readonly Witness[]): Witness {
  const first = <Field extends keyof Witness>(field: Field) =>
    witnesses.find((witness) => witness[field] !== null)?.[field] ?? null;
  const dated = witnesses.find(({ date }) => date !== null);
  return {
    publication: first('publication'),
    volume: first('volume'),
    number: first('number'),
    date: dated?.date ?? null,
    datePrecision: dated?.datePrecision ?? 'day',
  };
}

/** What a place says, and how far it is believed. */
export interface SourcedWitness extends Witness {
  readonly source: string;
  readonly confidence: number;
}

/** Field by field, as the issue has them. */
export function pageWitnesses(told: readonly SourcedWitness[]): ImportWitness[] {
  return told.flatMap((it) => {
    const { publication, volume, number, date, datePrecision, source, confidence } = it;
    const said: [WitnessedField, string | null][] = [
      ['publication', publication],
      ['volume', volume],
      ['number', number],
      ['date', date && knownPart(date, datePrecision)],
    ];
    return said.flatMap(([field, value]) =>
      value ? [{ field, value: value.slice(0, 200), source, confidence }] : [],
    );
  });
}
