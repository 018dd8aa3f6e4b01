import { knownPart } from '../dates/known-part.ts';
import { type Witness, type WitnessedField, witnessedFields } from '../imports/witness.ts';
import { normaliseName } from '../references/normalise-name.ts';
import { rebaseLinks } from '../references/rebase-links.ts';
import { clip } from './clip.ts';
import type { BriefingDraft, ImportWarning, IssueDraft } from './issue-draft.ts';
import { inPageOrder } from './page-order.ts';
import { takeRepeated } from './take-repeated.ts';

/** A file with the one page that was read from it; the name is the way from where all began. */
export interface PageFile {
  /** Its place in the batch. */
  readonly file: number;
  readonly name: string;
  readonly draft: IssueDraft;
}

/** An issue put together from pages, which are given in the order of print. */
export interface MergedPages {
  readonly draft: IssueDraft;
  /** What it was put together from, so that it can be again. */
  readonly folder: string;
  readonly files: readonly number[];
  readonly pages: readonly number[];
  /** Its tables of contents, which are no articles. */
  readonly contents: readonly number[];
}

/** One issue of the pages of a folder: what most of them say, their texts in the order of print. */
export function mergePages(folder: string, files: readonly PageFile[]): MergedPages {
  const contents = files.filter(({ draft }) => draft.page?.isContents);
  const articles =
    contents.length < files.length ? files.filter(({ draft }) => !draft.page?.isContents) : files;
  const pages = inPageOrder(articles, files);
  const drafts = files.map(({ draft }) => draft);
  const number = chosen(drafts, 'number');
  const numberInName = numberOfFolder(folder);
  const dated = chosen(drafts, 'date');
  const addresses = [
    ...(folder === '' ? [] : [folder]),
    ...[...pages, ...contents].map(({ name }) => name),
    ...files.flatMap(({ draft }) => draft.addresses ?? []),
  ];
  const inContents = nameInContents(contents);
  const publication = chosen(drafts, 'publication') ?? inContents;
  const witnesses = [
    ...witnessedFields.flatMap((field) => witnessesOf(drafts, field)),
    ...(numberInName ? [said('number', numberInName, `folder ${folder}`, 0.6)] : []),
    ...(inContents ? [said('publication', inContents, 'table of contents', 0.6)] : []),
  ];
  const text = takeRepeated(pages.flatMap((page) => briefingsOf(page, folder, publication)));
  const draft: IssueDraft = {
    publication,
    language: chosen(drafts, 'language'),
    volume: chosen(drafts, 'volume'),
    number: number ?? numberInName,
    date: dated,
    datePrecision: drafts.find(({ date }) => date === dated)?.datePrecision ?? 'day',
    title: null,
    addresses: [...new Set(addresses)],
    ...(witnesses.length > 0 && { witnesses: witnesses.slice(0, 200) }),
    briefings: [...text.briefings],
    warnings: [
      ...text.warnings,
      ...dissent(files, 'number', number),
      ...dissent(files, 'date', dated),
      ...(number && numberInName && number !== numberInName
        ? [{ message: `The folder says No. ${numberInName}, its pages No. ${number}.` }]
        : []),
    ],
  };
  const places = (list: readonly PageFile[]) => list.map(({ file }) => file);
  return {
    draft,
    folder,
    files: places(files),
    pages: places(pages),
    contents: articles === files ? [] : places(contents),
  };
}

/** Links count from the issue's own folder, wherever in it the page stood. */
const briefingsOf = (
  { name, draft }: PageFile,
  folder: string,
  publication: string | null,
): BriefingDraft[] =>
  draft.briefings.map((briefing) => ({
    ...briefing,
    headline: headlineOf(briefing, draft, publication),
    manuscript: rebaseLinks(briefing.manuscript, name, folder === '' ? name : folder),
  }));

/** A masthead is no headline: then the title of the page is. */
function headlineOf(
  { headline }: BriefingDraft,
  { page }: IssueDraft,
  publication: string | null,
): string {
  const isMasthead =
    publication !== null && normaliseName(headline).startsWith(normaliseName(publication));
  return (isMasthead && page?.title) || headline;
}

/** Different values of many pages; others say it once or twice by mistake. */
const MOST_VALUES = 20;

/** What pages say, each value as sure as the share of them that say it. */
function witnessesOf(drafts: readonly IssueDraft[], field: WitnessedField): Witness[] {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const value =
      field === 'date' && draft.date ? knownPart(draft.date, draft.datePrecision) : draft[field];
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const inOrder = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_VALUES);
  return inOrder.map(([value, count]) =>
    said(field, value, count === 1 ? 'one page' : `${count} pages`, 0.95 * (count / all)),
  );
}

const said = (
  field: WitnessedField,
  value: string,
  source: string,
  confidence: number,
): Witness => ({ field, value: value.slice(0, 200), source: source.slice(0, 120), confidence });

/** What most of the pages that say it say. */
function chosen<Field extends 'publication' | 'language' | 'volume' | 'number' | 'date'>(
  drafts: readonly IssueDraft[],
  field: Field,
): IssueDraft[Field] {
  const counts = new Map<IssueDraft[Field], number>();
  for (const draft of drafts) {
    const value = draft[field];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

const NAMED = 3;

function dissent(
  files: readonly PageFile[],
  field: 'number' | 'date',
  most: string | null,
): ImportWarning[] {
  const others = files.filter(({ draft }) => draft[field] !== null && draft[field] !== most);
  if (others.length === 0) return [];
  const named = others.slice(0, NAMED).map(({ name, draft }) => `${name} says ${draft[field]}`);
  const more = others.length > NAMED ? `; and ${others.length - NAMED} more` : '';
  const word = field === 'number' ? 'number' : 'date';
  return [
    {
      message: `Not all pages agree on the ${word} ${most}: ${named.join('; ')}${more}. It was taken from most of them.`,
    },
  ];
}

/** "issue18/" and "no-18/" say a number; "1997/" may be a year. */
function numberOfFolder(folder: string): string | null {
  const name = folder.split('/').at(-2) ?? '';
  return (
    /^(?:issue|number|num|nr|no|heft|n)[-_. ]?0*(?<number>\d{1,5})$/i.exec(name)?.groups?.number ??
    null
  );
}

/** "Harbour Letter Table of Contents Issue 18" is a page of the Harbour Letter. */
function nameInContents(contents: readonly PageFile[]): string | null {
  const titles = contents.map(({ draft }) => draft.page?.title ?? '');
  const names = titles.map((title) =>
    title.replace(/(?<![\s:,–—-])[\s:,–—-]*(?:the )?(?:table of )?contents\b.*$/i, ''),
  );
  const name = names.find((it) => it.trim() !== '');
  return name ? clip(name.trim(), 200) : null;
}
