import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type {
  BriefingDraft,
  ImportWarning,
  IssueDraft,
} from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { inFigures } from '../../../shared/issues/read-numbering.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import { type Block, MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { readPageTitle } from '../html/page-witnesses.ts';
import { importLimits } from '../import-limits.ts';
import type { Entry } from './entry.ts';
import { readEntryBody } from './entry-body.ts';
import { type EntryDate, readEntryDate } from './entry-date.ts';

/** An entry with what its title and its body say: of itself, and of the issue that it may be. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly told: EntryDate;
  readonly title: TitleWitness;
  /** The whole body as one briefing. */
  readonly whole: BriefingDraft;
  /** The briefings that its headings part it into; fewer than two where it is one text. */
  readonly parts: readonly BriefingDraft[];
  readonly warnings: readonly ImportWarning[];
  /** Of the parts alone. */
  readonly partWarnings: readonly ImportWarning[];
}

/** "Harbour Letter No. 12, 3 June 1997" over an entry tells its issue. */
interface TitleWitness {
  readonly publication: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly datePrecision: IssueDraft['datePrecision'];
}

/** Reads it whole and in parts; which of them counts, its neighbours decide. */
export function readEntry(entry: Entry, base: string | null): ReadEntry {
  const { name } = entry;
  const body = readEntryBody(entry.body, entry.base ?? base);
  const told = readEntryDate(entry.date);
  const blocks = withoutTitle(withoutRulesAround(body.blocks), entry.title);
  const split = splitBriefings(blocks);
  const headings = new Set(
    blocks.flatMap((block) => (block.type === 'heading' ? [inlineText(block.content).trim()] : [])),
  );
  const headed = split.briefings.filter(({ headline }) => headings.has(headline)).length;
  const { byline, passages } = entry;
  const complete = (briefing: BriefingDraft): BriefingDraft => ({
    ...briefing,
    manuscript: normaliseManuscript(briefing.manuscript),
    byline: briefing.byline ?? (byline && clip(byline, 300)),
    passages: [...passages],
  });
  return {
    entry,
    told,
    title: readTitle(entry.title),
    whole: complete({
      headline: headlineOf(entry, blocks),
      section: entry.section && clip(entry.section, 100),
      byline: null,
      dateline: null,
      manuscript: { version: MANUSCRIPT_VERSION, blocks: [...blocks] },
    }),
    parts: headed >= 2 ? split.briefings.slice(0, importLimits.briefings).map(complete) : [],
    warnings: placed(
      [
        ...entry.warnings,
        ...body.warnings,
        ...(told.doubt ? [{ message: told.doubt }] : []),
        ...leftOutSummary(entry, blocks),
        ...(blocks.length === 0 ? [{ message: 'It has no text besides its title.' }] : []),
      ],
      name,
    ),
    partWarnings: placed(split.warnings, name),
  };
}

/** The entry as an issue of its own. `channel` is what the file calls the publication. */
export function issueOfEntry(
  read: ReadEntry,
  channel: string | null,
  isNamedByTitles: boolean,
): IssueDraft {
  const { entry, parts, whole } = read;
  const witnesses = witnessesOf(read, channel, isNamedByTitles);
  const likeliest = (field: Witness['field']) =>
    witnesses
      .filter((witness) => witness.field === field)
      .reduce<Witness | null>(
        (best, one) => (best && best.confidence >= one.confidence ? best : one),
        null,
      )?.value ?? null;
  const date = likeliest('date');
  return {
    publication: likeliest('publication'),
    language: entry.language,
    volume: likeliest('volume'),
    number: likeliest('number'),
    date: date && dayOf(date),
    datePrecision: date === null ? 'day' : precisionOf(date),
    title: entry.title && clip(entry.title, 300),
    ...(entry.address && { addresses: [entry.address.slice(0, 2048)] }),
    ...(disagree(witnesses) && { witnesses }),
    ...(entry.unfinished && { unfinished: clip(entry.unfinished, 300) }),
    briefings: parts.length > 0 ? [...parts] : [whole],
    warnings: [...read.warnings, ...(parts.length > 0 ? read.partWarnings : [])],
  };
}

function readTitle(title: string | null): TitleWitness {
  const line = title === null ? null : readMastheadLine(title);
  if (line) {
    const { publication, volume, number, date } = line;
    return {
      publication,
      volume,
      number,
      date: date?.date ?? null,
      datePrecision: date?.precision ?? 'day',
    };
  }
  const { witness } = readPageTitle(title ?? '');
  const date = readIssueDate(title ?? '');
  return { ...witness, date: date?.date ?? witness.date, datePrecision: date?.precision ?? 'day' };
}

/** What is told outright goes before what is read from a title; a day printed there before a stamp. */
function witnessesOf(
  { entry, told, title }: ReadEntry,
  channel: string | null,
  isNamedByTitles: boolean,
): Witness[] {
  const { name } = entry;
  const said = (
    field: Witness['field'],
    value: string | null | undefined,
    source: string,
    confidence: number,
  ): Witness[] => (value ? [{ field, value: value.slice(0, 200), source, confidence }] : []);
  return [
    ...said('publication', entry.publication, name, 0.95),
    ...said(
      'publication',
      title.publication && clip(title.publication, 200),
      'its title',
      isNamedByTitles ? 0.85 : 0.3,
    ),
    ...said('publication', channel && clip(channel, 200), 'the file', isNamedByTitles ? 0.4 : 0.8),
    ...said('volume', entry.volume && inFigures(entry.volume).slice(0, 20), name, 0.95),
    ...said('volume', title.volume?.slice(0, 20), 'its title', 0.85),
    ...said(
      'number',
      entry.number && inFigures(entry.number.replace(/^(?:#|no\.?\s)\s*/i, '')).slice(0, 40),
      name,
      0.95,
    ),
    ...said('number', title.number?.slice(0, 40), 'its title', 0.85),
    ...said('date', asTold(told), name, 0.8),
    ...said('date', asTold(title), 'its title', isWithin(told.date, title) ? 0.5 : 0.9),
  ];
}

/** As exact as it is told. */
const asTold = ({
  date,
  datePrecision,
}: Pick<TitleWitness, 'date' | 'datePrecision'>): string | null =>
  date?.slice(0, { day: 10, month: 7, year: 4 }[datePrecision]) ?? null;

const dayOf = (told: string): string => `${told}-01-01`.slice(0, 10);
const precisionOf = (told: string): IssueDraft['datePrecision'] =>
  told.length === 4 ? 'year' : told.length === 7 ? 'month' : 'day';

/** A month says less than a day in it. */
const isWithin = (day: string | null, title: TitleWitness): boolean =>
  day?.startsWith(asTold(title) ?? ' ') ?? false;

const disagree = (witnesses: readonly Witness[]): boolean =>
  witnesses.some((one) =>
    witnesses.some(({ field, value }) => field === one.field && value !== one.value),
  );

function headlineOf({ title }: Entry, blocks: readonly Block[]): string {
  const { text } = projectManuscript({ version: MANUSCRIPT_VERSION, blocks: [...blocks] });
  const [opening = ''] = text.trim().split('\n', 1);
  return clip(title ?? opening, title === null ? 80 : 500) || 'Untitled';
}

/** A heading over the text that says what the title says already. */
function withoutTitle(blocks: readonly Block[], title: string | null): readonly Block[] {
  const [first, ...rest] = blocks;
  const isTitle =
    title !== null &&
    first?.type === 'heading' &&
    normaliseTitle(inlineText(first.content)) === normaliseTitle(title);
  return isTitle && rest.length > 0 ? rest : blocks;
}

function withoutRulesAround(blocks: readonly Block[]): readonly Block[] {
  const says = ({ type }: Block) => type !== 'rule';
  const first = blocks.findIndex(says);
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(says) + 1);
}

/** A summary that the text does not repeat has no place of its own. */
function leftOutSummary({ summary }: Entry, blocks: readonly Block[]): ImportWarning[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const words = plain(summary ?? '');
  const opening = plain(words.replace(/\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*$/, ''));
  if (opening === '') return [];
  const { text } = projectManuscript({ version: MANUSCRIPT_VERSION, blocks: [...blocks] });
  if (plain(text).includes(opening)) return [];
  const message = `Left out as its summary; the kept original still has it: “${clip(words, 300)}”`;
  return [{ message }];
}

const placed = (warnings: readonly ImportWarning[], name: string): ImportWarning[] =>
  warnings.map(({ message, place }) => ({ message, place: place ? `${name}, ${place}` : name }));
