import { weekdayInWords, weekdays } from '../../references/date-words.ts';
import { say } from '../../wording/say.ts';

/** The days for whose issues a template may be; empty for any. */
export const weekdayChoices: readonly { readonly value: string; readonly label: string }[] = [
  { value: '', label: say('any day') },
  ...weekdays.map((day) => ({ value: String(day), label: weekdayInWords(day) })),
];
