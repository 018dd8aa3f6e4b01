import { type BriefingDetails, briefingDetails } from '../issues/briefing.ts';
import { type Failure, failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { cleanLine } from '../manuscript/clean-text.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { normaliseManuscript } from '../manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../manuscript/plain-text.ts';
import { replaceTexts, type TextChange } from '../manuscript/replace-text.ts';
import { type BriefingPlace, type HeadPlace, headPlaces } from './briefing-matches.ts';

export interface BriefingContent {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

/** Other words at one place, where these words must stand. */
export interface BriefingChange extends TextChange {
  readonly place: BriefingPlace;
  readonly words: string;
}

/**
 * The briefing with other words in some places, none of which touches another. Marks, tags and
 * what was decided about them stay where nothing was replaced. Refused where other words stand
 * there than were meant, or a line over the text would become too long.
 */
export function replaceInBriefing(
  { details, manuscript }: BriefingContent,
  changes: readonly BriefingChange[],
): Result<BriefingContent, Failure<'conflict'>> {
  const { text } = projectManuscript(manuscript);
  const stands = changes.every(
    ({ place, start, end, words }) =>
      (place === 'text' ? text : (details[place] ?? '')).slice(start, end) === words,
  );
  const replaced =
    stands &&
    replaceTexts(
      manuscript,
      changes.filter(({ place }) => place === 'text'),
    );
  if (!replaced) return err(failure('conflict', 'Other words stand there now.'));
  const heads = headPlaces.map((place) => [place, replaceInLine(details[place], place, changes)]);
  const changed = briefingDetails.safeParse({ ...details, ...Object.fromEntries(heads) });
  if (!changed.success) {
    const [place] = changed.error.issues[0]?.path ?? [];
    return err(failure('conflict', `The ${String(place)} would be too long.`));
  }
  return ok({ details: changed.data, manuscript: normaliseManuscript(replaced) });
}

function replaceInLine(
  line: string | null,
  place: HeadPlace,
  changes: readonly BriefingChange[],
): string | null {
  const own = changes.filter((change) => change.place === place);
  if (line === null || own.length === 0) return line;
  const replaced = cleanLine(replaceInString(line, own));
  return replaced === '' && place !== 'headline' ? null : replaced;
}

/** A text with other words in some places, none of which touches another. */
export const replaceInString = (text: string, changes: readonly TextChange[]): string =>
  changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), text);
