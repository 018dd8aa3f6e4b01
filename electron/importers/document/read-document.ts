import { knownPart } from '../../../shared/dates/known-part.ts';
import { dateOf } from '../../../shared/imports/settle-witnesses.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import { weighWitnesses } from '../../../shared/imports/weigh-witnesses.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type {
  BriefingDraft,
  ImportWarning,
  IssueDraft,
} from '../../../shared/issues/issue-draft.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { importLimits } from '../import-limits.ts';
import { findPassages, type SourceText } from './find-passages.ts';
import { type DocumentNote, withCallsUnderHeadings, withNotes } from './place-notes.ts';
import { promoteHeadlines } from './promote-headlines.ts';
import { takeDocumentContents } from './take-document-contents.ts';
import { takeDocumentMasthead } from './take-document-masthead.ts';
import { told, witnessesOfLine, witnessesOfTitle } from './witnesses-of-line.ts';

/**
 * A document of any format that is no page of a site: what its importer read of it. Only `blocks`
 * are needed; markup becomes blocks by `htmlToManuscript` or `markdownToManuscript`.
 */
export interface DocumentText {
  /**
   * Its text in order, mastheads and lists of contents too, furniture not. Where a note is called,
   * there is a link to "#" and its key in `notes`.
   */
  readonly blocks: readonly Block[];
  /** Footnotes and endnotes by their keys; each follows the briefing that calls it. */
  readonly notes?: ReadonlyMap<string, DocumentNote> | undefined;
  /** The title that the text shows as such (style "Title"); it stands among the first blocks. */
  readonly title?: string | null | undefined;
  readonly properties?: DocumentProperties | undefined;
  /** Running heads and feet, which may say which issue it is. */
  readonly runningHeads?: readonly string[] | undefined;
  /** The paragraphs, pages or parts of the source, by which it is told where a briefing stands. */
  readonly source?: SourceText | undefined;
}

/** What a document says of itself outside of its text. */
export interface DocumentProperties {
  readonly title?: string | null | undefined;
  readonly publication?: string | null | undefined;
  readonly volume?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** When it was published, as printed or ISO. */
  readonly date?: string | null | undefined;
  /** When its file was made, which may be years later: no issue is dated by it. */
  readonly created?: string | null | undefined;
  /** Who wrote it, where the format means the writer and not the owner of a computer. */
  readonly byline?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly addresses?: readonly string[] | undefined;
}

export interface ReadDocument {
  /** Null where there is no text besides the masthead. */
  readonly draft: IssueDraft | null;
  /** Mastheads and contents, with their places in the source. */
  readonly stretches: readonly Stretch[];
}

/**
 * Makes an issue of a document: its masthead is read from the opening lines, lists of contents are
 * taken out, headings part it into briefings (short bold lines where it has none), and what all
 * places say of its number and date is weighed.
 */
export function readDocument(document: DocumentText): ReadDocument {
  const properties = document.properties ?? {};
  const opening = takeDocumentMasthead(document.blocks, document.title ?? null);
  const contents = takeDocumentContents(promoteHeadlines(opening.blocks));
  const text = withCallsUnderHeadings(contents.blocks, document.notes ?? new Map());
  const split = splitBriefings(text);
  const witnesses: Witness[] = [
    ...opening.witnesses,
    ...[...new Set(document.runningHeads)]
      .slice(0, RUNNING_HEADS)
      .flatMap((line) => witnessesOfLine(line, { source: 'running head', confidence: 0.6 })),
    ...witnessesOfProperties(properties),
  ];
  const settled = settledFields(witnesses);
  const title = titleOf(opening.title ?? split.title, properties, settled.publication);
  const briefings = headed(split.briefings, opening.title ?? title)
    .slice(0, importLimits.briefings)
    .map((briefing) => underHeading(briefing, split.title === title ? null : split.title))
    .map((briefing, _index, all) =>
      all.length === 1 ? withByline(briefing, properties) : briefing,
    );
  const found = findPassages(document.source, briefings, [
    { words: opening.taken, fate: 'masthead' as const },
    { words: contents.taken, fate: 'contents' as const },
  ]);
  if (!briefings.some(bearsSomething)) return { draft: null, stretches: found.stretches };
  const draft: IssueDraft = {
    ...settled,
    language: languageOf(properties.language),
    title,
    ...(properties.addresses && { addresses: [...properties.addresses] }),
    ...(witnesses.length > 0 && { witnesses }),
    briefings: found.briefings.map((briefing) => finished(briefing, document.notes)),
    warnings: [
      ...opening.warnings,
      ...contents.warnings,
      ...undated(properties, settled.date),
      ...(briefings[0]?.headline === title && briefings.length === 1 ? [] : split.warnings),
      ...tooMany(split.briefings.length),
    ],
  };
  return { draft, stretches: found.stretches };
}

function witnessesOfProperties(properties: DocumentProperties): Witness[] {
  const { publication, volume, number, date, title } = properties;
  const read = date ? readIssueDate(date) : null;
  const witnessed = read?.date && knownPart(read.date, read.precision);
  return [
    ...told(
      { source: 'properties of the document', confidence: 0.7 },
      { publication, volume, number, date: witnessed },
    ),
    ...(title && isTitle(title)
      ? witnessesOfTitle(title, { source: 'title of the document', confidence: 0.6 })
      : []),
  ];
}

/** The likeliest of what all say. */
function settledFields(witnesses: readonly Witness[]) {
  const { publication, volume, number, date } = weighWitnesses(witnesses).fields;
  return {
    publication: publication && clip(publication.value, 200),
    volume: volume?.value.slice(0, 20) ?? null,
    number: number?.value.slice(0, 40) ?? null,
    ...((date && dateOf(date.value)) ?? { date: null, datePrecision: 'day' as const }),
  };
}

/** When its file was made tells a person something, but it may have been copied years later. */
function undated({ created }: DocumentProperties, date: string | null): ImportWarning[] {
  const day = created && date === null ? readIssueDate(created)?.date : null;
  return day ? [{ message: `It bears no date of its own; its file was made on ${day}.` }] : [];
}

/** More heads than this say nothing new. */
const RUNNING_HEADS = 20;

/** Programmes fill in the name of the file, or of a template, where no one gave a title. */
const isTitle = (title: string): boolean =>
  /\p{L}{2}/u.test(title) &&
  !/\.(?:docx?|odt|rtf|pdf|txt|dot|pages|html?)$|^(?:microsoft word\b|untitled|unbenannt|document ?\d*$|dokument ?\d*$|title$|word document$)/i.test(
    title.trim(),
  );

/** The title as the text shows it, else as the properties have it; not the name of the paper. */
function titleOf(
  shown: string | null,
  { title: told }: DocumentProperties,
  publication: string | null,
): string | null {
  const title =
    shown ??
    (told && isTitle(told) && !isNumbering(told) ? told.replace(/\s+/g, ' ').trim() : null);
  return title && title !== publication ? clip(title, 300) : null;
}

/** "Harbour Letter, Vol. 3, June 1997" says which issue it is, and is no title of it. */
const isNumbering = (title: string): boolean =>
  witnessesOfTitle(title, { source: 'title', confidence: 1 }).some(
    ({ field }) => field === 'volume' || field === 'date',
  );

/** A text without headings is one briefing, which bears the title. */
function headed(briefings: readonly BriefingDraft[], title: string | null): BriefingDraft[] {
  const [only, ...others] = briefings;
  if (!only || others.length > 0 || !title) return [...briefings];
  const { blocks } = only.manuscript;
  const isOpening = blocks.some((block) => block.type !== 'rule') && isOpeningWords(only);
  return isOpening ? [{ ...only, headline: clip(title, 500) }] : [only];
}

/** Whether it has no headline of its own. */
const isOpeningWords = ({ headline, manuscript }: BriefingDraft): boolean =>
  splitBriefings(manuscript.blocks).briefings[0]?.headline === headline;

/** Words, or a picture. */
const bearsSomething = ({ headline, manuscript }: BriefingDraft): boolean =>
  /[\p{L}\p{N}]/u.test(projectManuscript(manuscript).text) ||
  manuscript.blocks.some(({ type }) => type === 'image') ||
  (headline !== 'Untitled' && manuscript.blocks.length === 0);

/** The one heading over all of them, where the issue has another title, is their section. */
const underHeading = (briefing: BriefingDraft, heading: string | null): BriefingDraft =>
  heading === null ? briefing : { ...briefing, section: briefing.section ?? clip(heading, 100) };

const withByline = (briefing: BriefingDraft, { byline }: DocumentProperties): BriefingDraft =>
  byline ? { ...briefing, byline: briefing.byline ?? clip(byline, 300) } : briefing;

const finished = (briefing: BriefingDraft, notes: DocumentText['notes']): BriefingDraft => ({
  ...briefing,
  manuscript: normaliseManuscript(withNotes(briefing.manuscript, notes ?? new Map())),
});

function languageOf(told: string | null | undefined): string | null {
  if (!told || !/^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(told)) return null;
  return told.replace(/^[a-z]+/i, (name) => name.toLowerCase());
}

const tooMany = (found: number): ImportWarning[] =>
  found <= importLimits.briefings
    ? []
    : [
        {
          message: `It has ${found} briefings; only the first ${importLimits.briefings} were taken.`,
        },
      ];
