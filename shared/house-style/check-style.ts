import { checkDays } from './check-days.ts';
import { checkAbbreviations, checkBanned, checkPreferred, checkTitles } from './check-entries.ts';
import { checkMixed } from './check-mixed.ts';
import { checkNumbers } from './check-numbers.ts';
import type { StyleSheet } from './style-sheet.ts';

export const styleRules = [
  'preferred-spelling',
  'mixed-spelling',
  'banned-words',
  'abbreviation-unexplained',
  'title-of-person',
  'number-style',
  'day-style',
] as const;
export type StyleRule = (typeof styleRules)[number];

export const isStyleRule = (rule: string): rule is StyleRule =>
  styleRules.some((one) => one === rule);

/** A run of text to be held against a sheet; offsets count in the whole text. */
export interface StyledParagraph {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  /** What is left alone: citations, references, links. Offsets into the whole text. */
  readonly kept: readonly { readonly start: number; readonly end: number }[];
}

/** What a text does not keep of its sheet; offsets into the whole text. */
export interface StyleRemark {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What should stand there; null where a person has to think of something. */
  readonly instead: string | null;
}

const checks: Readonly<
  Record<
    StyleRule,
    (paragraphs: readonly StyledParagraph[], sheet: StyleSheet) => Iterable<StyleRemark>
  >
> = {
  'preferred-spelling': checkPreferred,
  'mixed-spelling': checkMixed,
  'banned-words': checkBanned,
  'abbreviation-unexplained': checkAbbreviations,
  'title-of-person': checkTitles,
  'number-style': checkNumbers,
  'day-style': checkDays,
};

/** What one rule says of a text. Of what is kept as it is, nothing is said. */
export function checkStyle(
  rule: StyleRule,
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): StyleRemark[] {
  const remarks = [...checks[rule](paragraphs, sheet)];
  if (remarks.length === 0) return remarks;
  const kept = paragraphs.flatMap((paragraph) => [...paragraph.kept, ...addressesIn(paragraph)]);
  return remarks.filter(
    (remark) => !kept.some(({ start, end }) => start < remark.end && remark.start < end),
  );
}

/** Addresses of the web and of mail, and names of files: their letters are not the writer's. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\w-]+\.(?:com|org|net|ru|uk|html?|pdf)\b\S*/giu;

const addressesIn = ({ text, start }: StyledParagraph) =>
  [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({
    start: start + index,
    end: start + index + address.length,
  }));
