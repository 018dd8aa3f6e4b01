import { type BriefingDetails, briefingDetails } from '../issues/briefing.ts';
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

/** Why words cannot be replaced: others stand there now, or a line over the text would be too long. */
export interface NotReplaced {
  readonly why: 'changed' | 'too-long';
}

/**
 * The briefing with other words in some places, none of which touches another. Marks, tags and
 * what was decided about them stay where nothing was replaced.
 */
export function replaceInBriefing(
  { details, manuscript }: BriefingContent,
  changes: readonly BriefingChange[],
): Result<BriefingContent, NotReplaced> {
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
  if (!replaced) return err({ why: 'changed' });
  const heads = headPlaces.map((place) => [place, replaceInLine(details[place], place, changes)]);
  const changed = briefingDetails.safeParse({ ...details, ...Object.fromEntries(heads) });
  if (!changed.success) return err({ why: 'too-long' });
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
