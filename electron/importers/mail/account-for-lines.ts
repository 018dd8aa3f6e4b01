import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { TextIssue } from '../text/read-text-issue.ts';
import type { BodyLine } from './body-lines.ts';
import { type BodyPlaces, passagesOf } from './body-places.ts';
import type { LinePart, PartedMessage } from './part-message.ts';

const fates = {
  masthead: { fate: 'masthead' },
  closing: { fate: 'masthead' },
  head: { fate: 'metadata' },
  signature: { fate: 'furniture', reason: 'The frame and key of a signed message.' },
  footer: { fate: 'furniture', reason: 'What the list set under the message.' },
  remark: { fate: 'unread', reason: 'What was written by those who passed the issue on.' },
} as const;

const told = {
  masthead: 'a masthead',
  closing: 'an end line',
  head: 'the head of a message that was passed on',
  signature: 'a signature',
  footer: 'the footer of a list',
  remark: 'a remark of who passed the issue on',
} as const;

/** Each line with words goes to a briefing or a stretch. */
export function accountForLines(
  lines: readonly BodyLine[],
  parts: readonly LinePart[],
  issue: TextIssue,
  places: readonly BodyPlaces[],
) {
  const passages = passagesOfBriefings(lines, parts, issue, places);
  const stretches: Stretch[] = [];
  const warnings: ImportWarning[] = [];
  for (const part of ['masthead', 'closing', 'head', 'signature', 'footer', 'remark'] as const) {
    for (const run of runsOf(lines, parts, part)) {
      for (const passage of passagesOf(lines, run, places)) {
        stretches.push({ ...passage, ...fates[part] });
        const message = `Left out as ${told[part]}; the kept original still has it.`;
        if (warnings.length < MOST_WARNINGS) warnings.push({ message, place: passage.place });
      }
    }
  }
  for (const { start, end, fate } of issue.leftOut) {
    const run = Array.from({ length: end - start }, (_, index) => start + index);
    const inIssue = run.filter((at) => parts[at] === 'issue');
    for (const passage of passagesOf(lines, inIssue, places)) stretches.push({ ...passage, fate });
  }
  return { passages, stretches, warnings };
}

/**
 * Where each briefing stands: its lines from the first with words to the last, without those that
 * were left out between them. What stands over the first goes with it.
 */
function passagesOfBriefings(
  lines: readonly BodyLine[],
  parts: readonly LinePart[],
  { spans, leftOut }: TextIssue,
  places: readonly BodyPlaces[],
): Passage[][] {
  const isLeftOut = new Set(
    leftOut.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return spans.map(({ start }, index) => {
    const from = index === 0 ? 0 : start;
    const to = spans[index + 1]?.start ?? lines.length;
    const own = lines.slice(from, to).flatMap(({ text }, offset) => {
      const at = from + offset;
      return parts[at] === 'issue' && !isLeftOut.has(at)
        ? [{ at, isFilled: text.trim() !== '' }]
        : [];
    });
    const first = own.findIndex(({ isFilled }) => isFilled);
    const last = own.findLastIndex(({ isFilled }) => isFilled);
    const indexes = first === -1 ? [] : own.slice(first, last + 1).map(({ at }) => at);
    return passagesOf(lines, indexes, places).slice(0, MOST_PASSAGES);
  });
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
      for (let index = last + 1; index <= at; index += 1) run.push(index);
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
export function relocate(
  warning: ImportWarning,
  lines: readonly BodyLine[],
  places: readonly BodyPlaces[],
): ImportWarning[] {
  const [, first, last = first] = /^lines? (\d+)(?: to (\d+))?$/.exec(warning.place ?? '') ?? [];
  if (!first) return [warning];
  const count = Number(last) - Number(first) + 1;
  const indexes = Array.from({ length: count }, (_, offset) => Number(first) - 1 + offset);
  return passagesOf(lines, indexes, places).map(({ place }) => ({ ...warning, place }));
}

/** That the issue was cut, and where first. */
export function cutWarnings(
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
