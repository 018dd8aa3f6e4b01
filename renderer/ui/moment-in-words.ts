import { locale } from '../wording/spoken.ts';

const moment = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the machine's own time, short enough for a line: "29 Aug 2026, 14:05". */
export const momentInWords = (at: string | number): string => moment.format(new Date(at));
