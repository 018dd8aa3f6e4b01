import { locale } from '../../wording/spoken.ts';

const moment = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' });

/** A moment in the machine's own time: "29 August 2026 at 14:05". */
export const momentOf = (iso: string): string => moment.format(new Date(iso));

/** The day of a moment in the machine's own time: "29 August". */
export const dayOf = (iso: string): string => day.format(new Date(iso));
