import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type {
  BriefingDraft,
  ImportWarning,
  IssueDraft,
} from '../../../shared/issues/issue-draft.ts';
import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { splitChunks } from '../../../shared/issues/split-chunks.ts';
import { takeFurniture } from '../../../shared/issues/take-furniture.ts';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { chunksToBlocks } from '../text/chunks-to-blocks.ts';
import { readTextIssue, type TextIssue } from '../text/read-text-issue.ts';
import { findLineHabit } from '../text/reflow-lines.ts';
import type { BodyLine } from './body-lines.ts';
import { type BodyPlaces, passagesOf } from './body-places.ts';
import { type FoundMasthead, findNewsletter } from './find-newsletter.ts';
import { headerWithin } from './forwarding-lines.ts';
import type { Letter } from './letter.ts';
import { lineSays, mastheadSays, subjectSays, witnessesOf } from './mail-witnesses.ts';
import { messageDay } from './message-day.ts';
import { type LinePart, type PartedMessage, partMessage } from './part-message.ts';

/** What the text of a message became. */
export interface MailText {
  readonly draft: IssueDraft;
  readonly witnesses: readonly Witness[];
  readonly stretches: readonly Stretch[];
  /** Whether it bears the head of an issue. */
  readonly hasMasthead: boolean;
}

/** Reads the lines of a message: the newsletter in it, or itself; null where it has no words. */
export function readMailText(
  lines: readonly BodyLine[],
  places: readonly BodyPlaces[],
  letter: Letter,
): MailText | null {
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return null;
  const masthead = findNewsletter(lines, letter.title ?? '') ?? openingMasthead(lines, letter);
  const parted = partMessage(lines, masthead);
  const texts = textsOf(lines, parted.parts, masthead?.depth ?? 0);
  const head = masthead && { ...masthead, title: null, confidence: 0.9, warnings: [] };
  const isNewsletter = masthead !== null || letter.isBulk;
  const issue = (isNewsletter ? readTextIssue(texts, head) : null) ?? readLetterText(texts, letter);
  const accounted = accountForLines(lines, parted.parts, issue, places);
  return {
    draft: {
      ...issue.draft,
      language: letter.language,
      title: masthead ? null : letter.title && clip(letter.title, 300),
      briefings: issue.draft.briefings.map((briefing, index) => ({
        ...briefing,
        passages: accounted.passages[index] ?? [],
      })),
      warnings: [
        ...issue.draft.warnings.map((it) => relocate(it, lines, places)),
        ...accounted.warnings,
        ...cutWarnings(parted, lines, places),
      ],
    },
    witnesses: witnessesIn(lines, parted, masthead, letter, places),
    stretches: accounted.stretches,
    hasMasthead: masthead !== null,
  };
}

/** A masthead that opens the text, in a manner that no single line of it tells. */
function openingMasthead(lines: readonly BodyLine[], letter: Letter): FoundMasthead | null {
  if (letter.isPassedOn || lines.some(({ depth }) => depth > 0)) return null;
  const read = readMasthead(lines.map(({ text }) => text));
  if (!read || (read.number === null && !read.date) || read.confidence < 0.7) return null;
  return { ...read, depth: 0, line: read.start };
}

/** What is not of the issue is empty, so that the lines keep their places. */
const textsOf = (
  lines: readonly BodyLine[],
  parts: readonly LinePart[],
  depth: number,
): string[] => {
  const isSigned = parts.includes('signature');
  return lines.map(({ text, depth: own }, at) => {
    if (parts[at] !== 'issue' && parts[at] !== 'masthead') return '';
    // A signed message sets "- " before lines that begin with a dash.
    const bare = isSigned ? text.replace(/^- (?=-)/, '') : text;
    return '> '.repeat(Math.max(own - depth, 0)) + bare;
  });
};

/** A message that is no issue of its own is one briefing, by the name of its subject. */
function readLetterText(texts: readonly string[], { title, sender }: Letter): TextIssue {
  const chunks = splitChunks(texts);
  const { body, span } = takeFurniture(chunks);
  const taken = body.some(({ kind }) => kind === 'text') ? body : chunks;
  const isWhole = taken === chunks;
  const briefing: BriefingDraft = {
    headline: clip(title ?? openingWords(texts), 500),
    section: null,
    byline: sender && clip(sender, 300),
    dateline: null,
    manuscript: normaliseManuscript({
      version: MANUSCRIPT_VERSION,
      blocks: chunksToBlocks(taken, findLineHabit(texts)),
    }),
  };
  const last = taken.at(-1);
  const message = 'Left out as an imprint or signature; the kept original still has it.';
  const leftOut = span && !isWhole ? [{ ...span, fate: 'furniture' as const }] : [];
  return {
    draft: {
      publication: null,
      language: null,
      volume: null,
      number: null,
      date: null,
      datePrecision: 'day',
      title: null,
      briefings: [briefing],
      warnings: leftOut.map(({ start, end }) => ({
        message,
        place: `lines ${start + 1} to ${end}`,
      })),
    },
    spans: [
      { start: taken[0]?.line ?? 0, end: last ? last.line + last.lines.length : texts.length },
    ],
    leftOut,
  };
}

const openingWords = (texts: readonly string[]): string =>
  clip(texts.find((text) => /\p{L}/u.test(text))?.trim() ?? '', 80) ||
  'A message without a subject';

const fates = {
  masthead: { fate: 'masthead' },
  closing: { fate: 'masthead' },
  head: { fate: 'metadata' },
  signature: { fate: 'furniture', reason: 'The frame and key of a signed message.' },
  remark: { fate: 'unread', reason: 'What was written by those who passed the issue on.' },
} as const;

const told = {
  signature: 'Left out as a signature; the kept original still has it.',
  remark: 'Left out as a remark of who passed the issue on; the kept original still has it.',
} as const;

/** Each line with words goes to a briefing or a stretch. */
function accountForLines(
  lines: readonly BodyLine[],
  parts: readonly LinePart[],
  { spans, leftOut }: TextIssue,
  places: readonly BodyPlaces[],
) {
  const isFilled = (at: number) => (lines[at]?.text ?? '').trim() !== '';
  const isLeftOut = (at: number) => leftOut.some(({ start, end }) => at >= start && at < end);
  const own = [...lines.keys()].filter((at) => parts[at] === 'issue' && !isLeftOut(at));
  const starts = spans.map(({ start }, index) => (index === 0 ? 0 : start));
  const passages = starts.map((start, index) => {
    const next = starts[index + 1] ?? lines.length;
    const filled = own.filter((at) => at >= start && at < next && isFilled(at));
    const [first, last] = [filled[0] ?? 0, filled.at(-1) ?? -1];
    return passagesOf(
      lines,
      own.filter((at) => at >= first && at <= last),
      places,
    ).slice(0, MOST_PASSAGES);
  });
  const stretches: Stretch[] = [];
  const warnings: ImportWarning[] = [];
  for (const part of ['masthead', 'closing', 'head', 'signature', 'remark'] as const) {
    for (const run of runsOf(lines, parts, part)) {
      for (const passage of passagesOf(lines, run, places)) {
        stretches.push({ ...passage, ...fates[part] });
        if (part in told && warnings.length < MOST_WARNINGS)
          warnings.push({ message: told[part as keyof typeof told], place: passage.place });
      }
    }
  }
  for (const { start, end, fate } of leftOut) {
    const run = Array.from({ length: end - start }, (_, index) => start + index);
    const inIssue = run.filter((at) => parts[at] === 'issue');
    for (const passage of passagesOf(lines, inIssue, places)) stretches.push({ ...passage, fate });
  }
  return { passages, stretches, warnings };
}

const MOST_PASSAGES = 2000;
const MOST_WARNINGS = 100;

/** Lines of one kind, with the empty lines between them, from the first with words to the last. */
function runsOf(
  lines: readonly BodyLine[],
  parts: readonly LinePart[],
  part: LinePart,
): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let last = -1;
  for (const at of lines.keys()) {
    const isEmpty = (lines[at]?.text ?? '').trim() === '';
    if (parts[at] === part && !isEmpty) {
      run.push(...Array.from({ length: at - last - 1 }, (_, index) => last + 1 + index), at);
      last = at;
    } else if (!isEmpty) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (run.length === 0) last = at;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Lines that the reading of text names count within the text; people count in the file. */
function relocate(
  warning: ImportWarning,
  lines: readonly BodyLine[],
  places: readonly BodyPlaces[],
): ImportWarning {
  const [, first, last = first] = /^lines? (\d+)(?: to (\d+))?$/.exec(warning.place ?? '') ?? [];
  if (!first) return warning;
  const indexes = [Number(first) - 1, Number(last) - 1];
  const [from, to] = indexes.map((at) => lines[at]);
  const place =
    from && to && places[from.part]?.(from.from, to.part === from.part ? to.to : from.to).place;
  return place ? { ...warning, place } : warning;
}

function cutWarnings(
  { cuts }: PartedMessage,
  lines: readonly BodyLine[],
  places: readonly BodyPlaces[],
): ImportWarning[] {
  const [first] = cuts;
  const place = first === undefined ? undefined : passagesOf(lines, [first], places)[0]?.place;
  if (!place) return [];
  const count = cuts.length === 1 ? 'a place' : `${cuts.length} places`;
  const message = `The issue is not whole: who passed it on marked ${count} where text was cut.`;
  return [{ message, place }];
}

function witnessesIn(
  lines: readonly BodyLine[],
  { parts, closing }: PartedMessage,
  masthead: FoundMasthead | null,
  letter: Letter,
  places: readonly BodyPlaces[],
): Witness[] {
  const name = masthead?.publication ?? null;
  const where = (at: number) => passagesOf(lines, [at], places)[0]?.place ?? '';
  const fields = [...lines.keys()]
    .filter((at) => parts[at] === 'head' && at < (masthead?.end ?? lines.length))
    .flatMap((at) => headerWithin(lines[at]?.text ?? '') ?? []);
  const within = (...names: string[]) =>
    fields.findLast((field) => names.includes(field.name))?.value;
  const subject = within('subject', 'subj');
  const isPassedOn = letter.isPassedOn || parts.includes('remark') || fields.length > 0;
  const ofList =
    masthead || letter.isBulk ? (letter.isBulk ? (letter.list ?? letter.sender) : null) : null;
  return [
    ...(masthead
      ? witnessesOf(mastheadSays(masthead), `masthead, ${where(masthead.line)}`, 0.9)
      : []),
    ...(closing === null
      ? []
      : witnessesOf(
          lineSays(lines[closing]?.text ?? '', name),
          `end line, ${where(closing)}`,
          0.5,
        )),
    ...(subject
      ? witnessesOf(lineSays(subject, name), 'subject of the message passed on', 0.45)
      : []),
    ...witnessesOf(
      { date: messageDay(within('date', 'sent') ?? within('from')) },
      'date of the message passed on',
      0.35,
    ),
    ...witnessesOf(subjectSays(letter, name), 'subject', 0.5),
    ...witnessesOf({ publication: ofList }, 'list', masthead ? 0.2 : 0.4),
    ...witnessesOf({ date: letter.day }, 'date of the message', isPassedOn ? 0.2 : 0.35),
  ];
}
