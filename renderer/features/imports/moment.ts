const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** A moment in the machine's own time: "29 August 2026 at 14:05". */
export const momentOf = (iso: string): string => moment.format(new Date(iso));
