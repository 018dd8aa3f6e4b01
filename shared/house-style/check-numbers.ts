import type { StyledParagraph, StyleRemark } from './check-style.ts';
import type { StyleSheet } from './style-sheet.ts';

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Small numbers in figures, and large ones whose thousands are parted in another way. */
export function* checkNumbers(
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): Generator<StyleRemark> {
  for (const paragraph of paragraphs) {
    yield* checkSmall(paragraph, sheet);
    yield* checkThousands(paragraph, sheet);
  }
}

/** A figure by itself between words: no part of a larger number, date, sum, score or range. */
const SMALL = /(?<=[\p{L}”"’),;] )(\d{1,2})(?= \p{Ll})/gu;

/** Behind these, and behind any capital, a figure is the name of something, an age or a time. */
const NAMED_BEFORE =
  /\b(?:nos?|number|vol|volume|pages?|pp|chapter|part|article|section|paragraph|phase|group|grade|class|level|room|channel|route|highway|line|day|aged?|under|at|version|type|block|unit|protocol|resolution|item|point)\.? $|\d (?:and|or|to) $/iu;
const CAPITAL_BEFORE = /\p{Lu}[\p{L}\p{N}.’'-]* $/u;

/** Before these it is an amount that is always in figures. */
const MEASURE =
  /^ (?:percent|per|pct|percentage|points?|million|billion|trillion|thousand|hundred|dozen|a\.?m|p\.?m|o'clock|hours?|minutes?|seconds?|km|kms|kilomet\w+|miles?|met(?:er|re)s?|cm|mm|feet|foot|inch\w*|yards?|acres?|hectares?|tons?|tonnes?|kg|kilo\w*|grams?|pounds?|ounces?|lit(?:er|re)s?|gallons?|barrels?|degrees?|kw|mw|gw|kwh|volts?|watts?|mb|gb|kb|bits?|bytes?|cents?|dollars?|euros?|rubles?|roubles?|yen|francs?|marks?|to|and|or|x|v|of|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

function* checkSmall(
  { text, start }: StyledParagraph,
  { spellOutBelow }: StyleSheet,
): Generator<StyleRemark> {
  if (spellOutBelow === null) return;
  for (const { index, 0: figure } of text.matchAll(SMALL)) {
    const number = Number(figure);
    const word = NUMBER_WORDS[number];
    if (number >= spellOutBelow || word === undefined || figure.startsWith('0')) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    if (NAMED_BEFORE.test(before) || CAPITAL_BEFORE.test(before)) continue;
    if (MEASURE.test(text.slice(index + figure.length))) continue;
    yield {
      start: start + index,
      end: start + index + figure.length,
      message: `The house spells out numbers below ${spellOutBelow}: “${word}”.`,
      instead: word,
    };
  }
}

/** From five figures on: four may be a year. No decimals, numbers of telephones or of files. */
const UNPARTED =
  /(?<![\p{L}\p{N}.,:/#№–-]|[\p{L}\p{N}] ?[-/])\d{5,12}(?![\p{L}\p{N}/–-]|[.,:]\d)/gu;
const PARTED =
  /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:([, \u00A0\u202F])\d{3})(?:\1\d{3}){0,3}(?![\p{L}\p{N}/-]|[., :]?\d)/gu;

const SIGNS = { comma: ',', space: '\u00A0' } as const;

function* checkThousands(
  { text, start }: StyledParagraph,
  { thousands }: StyleSheet,
): Generator<StyleRemark> {
  if (thousands === null) return;
  const sign = SIGNS[thousands];
  const places = [...text.matchAll(UNPARTED), ...text.matchAll(PARTED)];
  for (const { index, 0: printed, 1: parted } of places) {
    const isSet = parted !== undefined && (parted === ',') === (thousands === 'comma');
    const isRowOfNumbers = parted === ' ' && /\d[^\S\n]*$/u.test(text.slice(0, index));
    if (isSet || isRowOfNumbers) continue;
    if (parted === undefined && isName(text.slice(Math.max(0, index - 12), index))) continue;
    const instead = printed.replace(/\D/g, '').replace(/\B(?=(?:\d{3})+$)/g, sign);
    yield {
      start: start + index,
      end: start + index + printed.length,
      message: `The house writes “${instead}”.`,
      instead,
    };
  }
}

/** Numbers of laws, telephones and post codes: "No. 10225", "Box 12345", "MD 20814". */
const isName = (before: string): boolean =>
  /\b(?:nos?|number|box|tel|fax|phone|code|zip|id|rfc|bug|issue|pages?|room|docket)\.?:? ?$/iu.test(
    before,
  ) || /\p{Lu}(?:\p{Lu}|\.\p{Lu}\.) $/u.test(before);
