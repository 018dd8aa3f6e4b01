import type { Departure } from '../../../shared/numbering/check-run.ts';
import { weekdayInWords } from '../../references/date-words.ts';
import { listed } from '../../wording/listed.ts';
import { say } from '../../wording/say.ts';

/** Where a run departs from its rule, as a sentence; `labelOf` names issues. */
export function departureInWords(found: Departure, labelOf: (id: string) => string): string {
  switch (found.kind) {
    case 'missing':
      return missingInWords(found);
    case 'doubled': {
      const issues = listed(found.ids.map(labelOf));
      return found.by === 'number'
        ? say('{issues} bear one number.', { issues })
        : say('{issues} bear one date.', { issues });
    }
    case 'out-of-sequence':
      return say('{issue} is out of sequence.', { issue: labelOf(found.id) });
    case 'gap':
      return say(
        '{count, plural, one {# issue} other {# issues}} may be missing between {before} and {after}.',
        { count: found.likely, before: labelOf(found.before), after: labelOf(found.after) },
      );
    case 'wrong-volume':
      return volumeInWords(found, labelOf(found.id));
    case 'without-number':
      return say('{issue} has no number.', { issue: labelOf(found.id) });
    case 'unusual-day':
      return say('{issue} is dated a day on which nothing comes out: {weekday}.', {
        issue: labelOf(found.id),
        weekday: weekdayInWords(found.weekday),
      });
  }
}

function missingInWords({ from, to, volume, year }: Departure & { kind: 'missing' }): string {
  const numbers = from === to ? String(from) : `${from}–${to}`;
  const count = to - from + 1;
  if (volume !== null) {
    return say(
      '{count, plural, one {No. {numbers} of Vol. {volume} is missing.} other {Nos. {numbers} of Vol. {volume} are missing.}}',
      { count, numbers, volume },
    );
  }
  if (year !== null) {
    return say(
      '{count, plural, one {No. {numbers} of {year} is missing.} other {Nos. {numbers} of {year} are missing.}}',
      { count, numbers, year: String(year) },
    );
  }
  return say(
    '{count, plural, one {No. {numbers} is missing.} other {Nos. {numbers} are missing.}}',
    { count, numbers },
  );
}

function volumeInWords(found: Departure & { kind: 'wrong-volume' }, issue: string): string {
  if (found.expected === null) {
    return say('{issue} has a volume, but by the rule there are none.', { issue });
  }
  const volume = String(found.expected);
  return found.by === 'date'
    ? say('{issue}: by its date it belongs to Vol. {volume}.', { issue, volume })
    : say('{issue}: by its number it belongs to Vol. {volume}.', { issue, volume });
}
