import { z } from 'zod';
import { type DateOrder, dateOrder } from './date-order.ts';
import { languagesOfMonth, monthNumber, monthNumberBehindDay } from './month-names.ts';

/** How often each order is seen where only one is possible. */
export const dateEvidence = z.object({
  /** "May 3", 5/13. */
  monthFirst: z.int().min(0),
  /** "3 May", 13/5, 13.5.1999. */
  dayFirst: z.int().min(0),
  /** 1999-05-03. */
  yearFirst: z.int().min(0),
});
export type DateEvidence = z.infer<typeof dateEvidence>;

/** In which order and language a publication seems to write its dates, and what speaks for it. */
export const dateStyleGuess = z.object({
  dateOrder,
  /** BCP 47. */
  language: z.string(),
  evidence: dateEvidence,
});
export type DateStyleGuess = z.infer<typeof dateStyleGuess>;

/** Fewer dates than this say nothing of a publication. */
const LEAST_DATES = 3;
/** Figures decide what figures mean, words only where there are no more figures than this. */
const FEW_FIGURES = 2;

/**
 * Guesses the style of the dates in these texts; null where there are too few to tell. The language
 * is that of the names of months, or what `detectLanguage` says of texts whose months are figures.
 */
export function guessDateStyle(
  texts: Iterable<string>,
  detectLanguage: (text: string) => string | null,
): DateStyleGuess | null {
  const figures = newEvidence();
  const words = newEvidence();
  const languages = new Map<string, number>();
  let sample = '';
  for (const text of texts) {
    countFigures(text, figures);
    countWords(text, words, languages);
    if (sample.length < LONGEST_SAMPLE) sample += `${text.slice(0, LONGEST_SAMPLE)}\n`;
  }
  const evidence = {
    monthFirst: figures.monthFirst + words.monthFirst,
    dayFirst: figures.dayFirst + words.dayFirst,
    yearFirst: figures.yearFirst,
  };
  if (evidence.monthFirst + evidence.dayFirst + evidence.yearFirst < LEAST_DATES) return null;
  const decisive = figuresOf(figures) > FEW_FIGURES ? figures : evidence;
  return {
    dateOrder: commonest(decisive),
    language: commonestLanguage(languages) ?? detectLanguage(sample) ?? 'en',
    evidence,
  };
}

const LONGEST_SAMPLE = 4000;

interface Counts {
  monthFirst: number;
  dayFirst: number;
  yearFirst: number;
}

const newEvidence = (): Counts => ({ monthFirst: 0, dayFirst: 0, yearFirst: 0 });
const figuresOf = ({ monthFirst, dayFirst, yearFirst }: Counts) =>
  monthFirst + dayFirst + yearFirst;

function commonest({ monthFirst, dayFirst, yearFirst }: Counts): DateOrder {
  if (yearFirst > monthFirst && yearFirst > dayFirst) return 'year-first';
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

const ISO = /(?<![\d-])(?:1[5-9]|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/])/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?:1[5-9]|2[01])\d\d(?!\d)/g;

/** Figures of which one can only be a day; "5/3" says nothing. */
function countFigures(text: string, counts: Counts): void {
  counts.yearFirst += [...text.matchAll(ISO)].length;
  for (const [, one, other] of text.matchAll(SLASHED))
    countPair(Number(one), Number(other), counts);
  for (const [, one, other] of text.matchAll(DOTTED)) {
    if (Number(one) <= 31 && Number(other) <= 12) counts.dayFirst += 1;
  }
}

function countPair(one: number, other: number, counts: Counts): void {
  if (one < 1 || other < 1) return;
  if (one > 12 && one <= 31 && other <= 12) counts.dayFirst += 1;
  if (other > 12 && other <= 31 && one <= 12) counts.monthFirst += 1;
}

const DAY_AND_WORD = /(?<![\p{L}\d])(\d{1,2})\.?[ \u00a0](?:de )?(\p{L}{3,14})(?!\p{L})/gu;
const WORD_AND_DAY = /(?<!\p{L})(\p{L}{3,10})\.?[ \u00a0](\d{1,2})(?![\p{L}\d])/gu;

function countWords(text: string, counts: Counts, languages: Map<string, number>): void {
  for (const [, day, word = ''] of text.matchAll(DAY_AND_WORD)) {
    if (!isDay(day) || monthNumberBehindDay(word) === undefined) continue;
    counts.dayFirst += 1;
    countLanguages(languagesOfMonth(word), languages);
  }
  for (const [, word = '', day] of text.matchAll(WORD_AND_DAY)) {
    if (!isDay(day) || monthNumber(word) === undefined) continue;
    counts.monthFirst += 1;
    countLanguages(['en'], languages);
  }
}

const isDay = (figures: string | undefined): boolean =>
  Number(figures) >= 1 && Number(figures) <= 31;

/** A form of several languages ("mai") counts a part for each. */
function countLanguages(named: readonly string[], languages: Map<string, number>): void {
  for (const language of named) {
    const [plain = language] = language.split('-');
    languages.set(plain, (languages.get(plain) ?? 0) + 1 / named.length);
  }
}

function commonestLanguage(languages: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...languages].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < 2) return null;
  // "3 mars" alone could be of several languages: none leads clearly.
  return second && second[1] > first[1] * 0.8 ? null : first[0];
}
