import { isRealDay, toIsoDate } from '../../../shared/dates/iso-date.ts';
import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';

export interface EntryDate extends Pick<IssueDraft, 'date' | 'datePrecision'> {
  /** What makes it doubtful, for people. */
  readonly doubt: string | null;
  /** To put the entries of a day in order; null where no time of the day is told. */
  readonly moment: number | null;
}

const noDate: EntryDate = { date: null, datePrecision: 'day', doubt: null, moment: null };

/**
 * The day on which an entry says that it appeared, in the time zone in which it says so: machines
 * write "Tue, 3 Jun 97 09:39:21 GMT", "1997-06-03T09:39:21Z", "1997-06", "19970603" or seconds.
 */
export function readEntryDate(printed: string | null): EntryDate {
  const text = printed?.trim() ?? '';
  if (text === '' || /^0000-00-00/.test(text)) return noDate;
  const read = readIssueDate(text) ?? shortYear(text) ?? inFigures(text);
  if (!read) return { ...noDate, doubt: `“${text.slice(0, 60)}” cannot be read as a date.` };
  return {
    date: read.date,
    datePrecision: read.precision,
    doubt: read.doubt,
    moment: momentOf(text),
  };
}

type Reading = Pick<NonNullable<ReturnType<typeof readIssueDate>>, 'date' | 'precision' | 'doubt'>;

/** Two figures are of the century that mail began in, or of this one. */
function shortYear(text: string): Reading | null {
  const groups = /(?<day>\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>\d\d)(?!\d)/i.exec(text)?.groups;
  if (!groups) return null;
  const century = Number(groups.year) >= 70 ? '19' : '20';
  return readIssueDate(`${groups.day} ${groups.month} ${century}${groups.year}`);
}

function inFigures(text: string): Reading | null {
  const { year, month, day } =
    /^(?<year>(?:19|20)\d\d)(?:-?(?<month>\d\d)(?:-?(?<day>\d\d))?)?(?=$|T)/.exec(text)?.groups ??
    {};
  if (year) {
    const precision = day ? 'day' : month ? 'month' : 'year';
    const [inYear, inMonth, onDay] = [year, month ?? 1, day ?? 1].map(Number) as [
      number,
      number,
      number,
    ];
    const isReal = isRealDay(inYear, inMonth, onDay);
    return isReal ? { date: toIsoDate(inYear, inMonth, onDay), precision, doubt: null } : null;
  }
  if (!/^\d{9,10}(?:\d{3})?$/.test(text)) return null;
  const moment = new Date(Number(text) * (text.length > 10 ? 1 : 1000));
  return {
    date: moment.toISOString().slice(0, 10) as Reading['date'],
    precision: 'day',
    doubt: null,
  };
}

function momentOf(text: string): number | null {
  const moment = /\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}
