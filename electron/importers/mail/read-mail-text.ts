import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { Witness } from '../../../shared/imports/witness.ts';
import { chunksToBlocks } from '../../../shared/issues/chunks-to-blocks.ts';
import { clip } from '../../../shared/issues/clip.ts';
import type { BriefingDraft, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { findLineHabit } from '../../../shared/issues/reflow-lines.ts';
import { splitChunks } from '../../../shared/issues/split-chunks.ts';
import { takeFurniture } from '../../../shared/issues/take-furniture.ts';
import { MANUSCRIPT_VERSION } from '../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../shared/manuscript/normalise-manuscript.ts';
import { readTextIssue, type TextIssue } from '../text/read-text-issue.ts';
import { accountForLines, cutWarnings, relocate } from './account-for-lines.ts';
import type { BodyLine } from './body-lines.ts';
import type { BodyPlaces } from './body-places.ts';
import { type FoundMasthead, findNewsletter } from './find-newsletter.ts';
import type { Letter } from './letter.ts';
import { type LinePart, partMessage } from './part-message.ts';
import { witnessesIn } from './witnesses-in-text.ts';

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
  const issue =
    (isNewsletter ? readTextIssue(texts, head) : null) ??
    readLetterText(texts, masthead ? { ...letter, sender: null } : letter);
  const accounted = accountForLines(lines, parted.parts, issue, places);
  return {
    draft: {
      ...issue.draft,
      language: letter.language,
      title: masthead ? null : letter.subject && clip(letter.subject, 300),
      briefings: issue.draft.briefings.map((briefing, index) => ({
        ...briefing,
        passages: accounted.passages[index] ?? [],
      })),
      warnings: [
        ...issue.draft.warnings.flatMap((it) => relocate(it, lines, places)),
        ...accounted.warnings,
        ...cutWarnings(parted, lines, places),
        ...(masthead ? [] : [noMasthead]),
      ],
    },
    witnesses: witnessesIn(lines, parted, masthead, letter, places),
    stretches: accounted.stretches,
    hasMasthead: masthead !== null,
  };
}

const noMasthead = {
  message: 'It bears no masthead of an issue; it was taken by the head of the message.',
};

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
function readLetterText(texts: readonly string[], { subject, sender }: Letter): TextIssue {
  const chunks = splitChunks(texts);
  const { body, span } = takeFurniture(chunks);
  const taken = body.some(({ kind }) => kind === 'text') ? body : chunks;
  const isWhole = taken === chunks;
  const briefing: BriefingDraft = {
    headline: clip(subject ?? openingWords(texts), 500),
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
