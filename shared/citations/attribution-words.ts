import { isReporting } from './prose-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a paper or station does beside reporting: "Ekho Moskvy broadcast on May 3". */
const PUBLISHING = words(`
  published broadcast aired carried ran printed revealed disclosed claimed confirmed alleged quoted
  cited added warned remarked posted released relayed
`);

const AUXILIARIES = words('has had have also first later then already itself');

/** Between the word that reports and the day: "reported from Tbilisi on May 3". */
const FILLERS = words(`
  on of for from in at its a an the late early earlier last this dated online website site story
  edition issue dispatch report article editorial commentary broadcast interview front page
`);

/** Pieces that a day is said of: "Interfax's dispatch of May 3". */
const PIECES = words(`
  article articles report reports interview interviews commentary editorial editorials column story
  stories dispatch dispatches item piece op-ed essay analysis broadcast programme program letter
  remarks statement appearing appeared writing wrote said speaking issue edition
`);

const BEHIND_PIECES = words('in on with by to for from of');
const BEHIND_PARTICIPLES = words('by in on to');
/** Words that lead to a source by themselves. */
const LEADING = words('told citing quoting informed');
const ISSUES = words('issue edition number');
const REPORT_NOUNS = words(
  'report dispatch article story broadcast interview commentary editorial',
);

export const isPublishing = (word: string): boolean => PUBLISHING.has(word) || isReporting(word);
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);
export const isAttributionFiller = (word: string): boolean => FILLERS.has(word);
export const isReportNoun = (word: string): boolean => REPORT_NOUNS.has(word);
export const isIssueWord = (word: string): boolean => ISSUES.has(word);

/** Whether these two words before a name say that it is the source of what is told. */
export function leadToSource(before: string, last: string): boolean {
  if (LEADING.has(last) || (before === 'according' && last === 'to')) return true;
  if (PIECES.has(before)) return BEHIND_PIECES.has(last);
  return isPublishing(before) && BEHIND_PARTICIPLES.has(last);
}
