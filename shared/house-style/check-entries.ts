import type { StyledParagraph, StyleRemark } from './check-style.ts';
import { type FoundWords, findWords, formKey, inCapitalsOf, wordsPattern } from './find-words.ts';
import type { StyleEntry, StyleEntryKind, StyleSheet } from './style-sheet.ts';

/** Spellings that the house does not use, with the one that it does. */
export function* checkPreferred(
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): Generator<StyleRemark> {
  for (const { found, entry, at } of foundEntries(paragraphs, sheet, 'preferred')) {
    const instead = entry.matchesCase
      ? entry.preferred
      : inCapitalsOf(found.words, entry.preferred);
    if (isRight(found, entry, at, instead)) continue;
    yield remark(at, found, `The house writes “${instead}”.${because(entry)}`, instead);
  }
}

/** Words that the house does not print, but in what others are quoted with. */
export function* checkBanned(
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): Generator<StyleRemark> {
  for (const { found, entry, at } of foundEntries(paragraphs, sheet, 'banned')) {
    if (isQuoted(at.text, found.start)) continue;
    const instead = entry.preferred === '' ? null : inCapitalsOf(found.words, entry.preferred);
    const rather = instead === null ? '' : ` Rather “${instead}”.`;
    yield remark(at, found, `The house does not print this.${rather}${because(entry)}`, instead);
  }
}

/** Titles of persons before a name, in a form that the house does not use. */
export function* checkTitles(
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): Generator<StyleRemark> {
  for (const { found, entry, at } of foundEntries(paragraphs, sheet, 'title')) {
    if (!/^[^\S\n]+\p{Lu}/u.test(at.text.slice(found.end))) continue;
    if (found.words === entry.preferred) continue;
    const message = `Before a name the house writes “${entry.preferred}”.${because(entry)}`;
    yield remark(at, found, message, entry.preferred);
  }
}

/** The first use of an abbreviation that is not explained there nor before. */
export function* checkAbbreviations(
  paragraphs: readonly StyledParagraph[],
  sheet: StyleSheet,
): Generator<StyleRemark> {
  const entries = sheet.entries.filter(({ kind }) => kind === 'abbreviation');
  const byShort = new Map(entries.flatMap((entry) => entry.instead.map((one) => [one, entry])));
  const short = wordsPattern([...byShort.keys()]);
  const long = wordsPattern(entries.map(({ preferred }) => preferred));
  const explained = new Set<string>();
  for (const at of paragraphs) {
    const uses = [...findWords(at.text, short)].filter(({ words }) => byShort.has(words));
    const expansions = [...findWords(at.text, long)];
    for (const found of uses) {
      const entry = byShort.get(found.words);
      const key = formKey(entry?.preferred ?? '');
      if (!entry || explained.has(key) || isKept(at, found)) continue;
      explained.add(key);
      const isExplained = expansions.some(
        ({ start, words }) => formKey(words) === key && start <= found.end + BEHIND,
      );
      if (isExplained) continue;
      const instead = `${entry.preferred} (${found.words})`;
      const message = `First use: say what it stands for, “${entry.preferred}”.${because(entry)}`;
      yield remark(at, found, message, instead);
    }
    for (const { words } of expansions) explained.add(formKey(words));
  }
}

/** "EBRD (European Bank…": the long form may follow at once. */
const BEHIND = 2;

interface FoundEntry {
  readonly found: FoundWords;
  readonly entry: StyleEntry;
  readonly at: StyledParagraph;
}

function* foundEntries(
  paragraphs: readonly StyledParagraph[],
  { entries }: StyleSheet,
  kind: StyleEntryKind,
): Generator<FoundEntry> {
  const byForm = new Map<string, StyleEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    for (const form of entry.instead) {
      const key = formKey(form);
      byForm.set(key, [...(byForm.get(key) ?? []), entry]);
    }
  }
  const pattern = wordsPattern([...byForm.keys()]);
  for (const at of paragraphs) {
    for (const found of findWords(at.text, pattern)) {
      const entry = byForm
        .get(formKey(found.words))
        ?.find((each) => !each.matchesCase || each.instead.includes(found.words));
      if (entry) yield { found, entry, at };
    }
  }
}

/** What is right already: at the beginning of a sentence its capital is the sentence's. */
function isRight(
  { words, start }: FoundWords,
  { preferred, matchesCase }: StyleEntry,
  { text }: StyledParagraph,
  instead: string,
): boolean {
  if (words === preferred || words === instead) return true;
  if (!matchesCase) return false;
  const isSentenceStart = /(?:^|[.!?…]["”’)]*\s+)["“‘(]*$/u.test(text.slice(0, start));
  return isSentenceStart && words === inCapitalsOf(words, preferred);
}

/** Whether a place stands within quotation marks of its paragraph. */
function isQuoted(text: string, place: number): boolean {
  const before = text.slice(0, place);
  const opened = Math.max(
    before.lastIndexOf('“'),
    before.lastIndexOf('«'),
    before.lastIndexOf('„'),
  );
  const closed = Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'));
  const straight = before.split('"').length - 1;
  return opened > closed || straight % 2 === 1;
}

const isKept = ({ kept, start: from }: StyledParagraph, { start, end }: FoundWords): boolean =>
  kept.some((each) => each.start < from + end && from + start < each.end);

const because = ({ note }: StyleEntry): string => (note === '' ? '' : ` ${note}`);

const remark = (
  { start }: StyledParagraph,
  found: FoundWords,
  message: string,
  instead: string | null,
): StyleRemark => ({ start: start + found.start, end: start + found.end, message, instead });
