import { startsUpper } from './characters.ts';
import { readDates } from './date-expression.ts';
import { type DateContext, isMark, yearOf } from './date-point.ts';
import { readHour } from './date-preamble.ts';
import { isDotted, isNumberLabel, readSlashed } from './issue-number.ts';
import { isLanguage } from './languages.ts';
import { isPageOfSection, readLabelledLocator } from './locator.ts';
import { isAddress, isFileName, isPieceNoun, isSmallAgency, isSourceNoun } from './press-words.ts';
import { isConnector, isProse } from './prose-words.ts';
import type { Token } from './tokens.ts';

/** A run of tokens that may be a name; `next` is the token after it. */
export interface NameRun {
  readonly first: number;
  readonly next: number;
}

/** No source is called by more words than this; what is longer is a sentence. */
const LONGEST_NAME = 16;
const NAME_MARKS = "&/+!'’|";
/** Full stops after these end neither a name nor a sentence. */
export const ABBREVIATIONS =
  /^(?:\p{Lu}|St|Ste|Dr|Mr|Mrs|Prof|Gen|Col|Sen|Rep|Inc|Co|Corp|Ltd|Jr|Sr|al|ibid|Ibid|op|cit|loc|Univ|Dept|Assn|Bros|vs?|J|Phys|Rev|Lett|Proc|Natl|Acad|Sci|Comm|Tel|Tech|Int|Intl|Am|Chem|Astrophys|Appl|Nucl|Math|Soc|Mag|Bull|Ann|Geophys|Res|Cong|Rec|Wash|Chron|Trib|Fed|Reg|Assoc|Wkly|Eng|Amer|Brit|Pol|Hist|Doc|[\p{L}\d]+(?:\.[\p{L}\d]+)+)$/u;

export interface NameContext extends DateContext {
  /** Behind "see", words in small letters lead to a name and are none themselves. */
  readonly isPointing: boolean;
}

/** The name that begins at this token, or null: proper names, addresses, "author's interview". */
export function readName(
  tokens: readonly Token[],
  at: number,
  context: NameContext,
): NameRun | null {
  if (!startsName(tokens, at, context)) return null;
  let next = at;
  while (next < tokens.length && next - at < LONGEST_NAME * 2) {
    const step = stepInName(tokens, at, next, context);
    if (step === next) break;
    next = step;
  }
  next = withoutDangling(tokens, at, next);
  return next > at ? { first: at, next } : null;
}

function startsName(tokens: readonly Token[], at: number, { isPointing }: NameContext): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return startsWithFigures(tokens, at);
  if (token?.kind !== 'word') return false;
  if (startsUpper(token.text) || isAddress(token.text) || token.text.startsWith('@')) return true;
  if (!/^\p{L}/u.test(token.text)) return /\p{Lu}/u.test(token.text);
  // "itar-tass", "e-mail": small letters throughout are prose unless a source noun follows.
  if (isPointing && isFileName(token.text)) return true;
  if (!isPointing && startsSmallSource(tokens, at)) return true;
  if (!isPointing && isSmallAgency(token.text) && endsPart(tokens[at + 1])) return true;
  return /^\p{Ll}{1,3}[-'’]?\p{Lu}/u.test(token.text);
}

/** "9/11 Commission", "60 Minutes", "24 Hours". */
function startsWithFigures(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  if (isMark(tokens[next], '/') && tokens[next + 1]?.kind === 'number') next += 2;
  const word = tokens[next];
  return word?.kind === 'word' && word.spaced && startsUpper(word.text) && !isProse(word.text);
}

/** "taz, 3 May", "dpa; Reuters": nothing that would make a sentence of it. */
const endsPart = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'number' ||
  (token.kind === 'mark' && ',;/'.includes(token.text));

const POSSESSIVES = /^(?:author|writer|editor|reporter|correspondent)(?:'s|’s|s'|s’)?$/i;

/** "the weekly Vlast": a capital letter must follow. */
const DESCRIPTORS = new Set('paper daily weekly monthly magazine channel journal'.split(' '));

/** "other agencies", "several papers". */
const QUANTIFIERS = new Set(['other', 'several', 'some', 'many']);

/** "author's interview with …", "local media", "press reports", "ibid.". */
function startsSmallSource(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    if (isSourceNoun(token.text)) return true;
    if (DESCRIPTORS.has(token.text) && isUpperNext(tokens, next)) return true;
    if (QUANTIFIERS.has(token.text)) continue;
    if (isProse(token.text) || (isConnector(token.text) && !POSSESSIVES.test(token.text)))
      return false;
  }
  return false;
}

/** The token after the next part of the name, or the same where the name is over. */
function stepInName(
  tokens: readonly Token[],
  first: number,
  at: number,
  context: DateContext,
): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.kind === 'open') return stepOverAddition(tokens, first, at);
  if (token.kind === 'mark') return stepOverMark(tokens, first, at, context);
  if (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'decade') return at;
  if (at > first && (startsDate(tokens, at, context) || isCounted(tokens, at))) return at;
  if (at > first && readHour(tokens, at) > at) return at;
  if (token.kind === 'word' && at > first && endsName(tokens, first, at)) return at;
  return at + 1;
}

/** Whether a date begins here that the name before it leaves room for. */
function startsDate(tokens: readonly Token[], at: number, context: DateContext): boolean {
  const token = tokens[at];
  if (token?.clipped) return true;
  // "Independent on Sunday", "CBS This Morning, May 3".
  if (/^Sunday$/.test(token?.text ?? '') && isSundayPaper(tokens, at)) return false;
  if (/^(?:Morning|Afternoon|Evening|Night|Midnight|Noon|Late)$/.test(token?.text ?? ''))
    return false;
  const dates = readDates(tokens, at, false, context);
  if (!dates) return false;
  if (token?.kind === 'word') return dates.next > at + 1;
  if (yearOf(token) === undefined || dates.next > at + 1) return true;
  return isYearOfName(tokens, at + 1, context);
}

const isSundayPaper = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === 'on' &&
  /^(?:Independent|Mail|Scotland|Ireland|Wales|Star|Business)$/.test(tokens[at - 2]?.text ?? '');

/** "Vremya 2000, May 3" has a year in its name; "Institute 1996, 41" has it behind. */
function isYearOfName(tokens: readonly Token[], next: number, context: DateContext): boolean {
  const token = tokens[next];
  if (token === undefined || token.kind === 'close' || token.kind === 'open') return true;
  if (token.kind !== 'mark') return token.kind === 'word' && !startsUpper(token.text);
  if (!isMark(token, ',')) return true;
  const following = readDates(tokens, next + 1, true, context);
  return following === null || following.spans[0]?.from.month === undefined;
}

/** A page or the number of an issue begins here: "p. 3", "No. 35", "5.51". */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  readLabelledLocator(tokens, at) !== null ||
  isNumberLabel(tokens, at) ||
  isDotted(tokens, at) ||
  isSlashed(tokens, at);

/** "36(5)", "19/1996"; "Kanal 3/4" may be a name. */
function isSlashed(tokens: readonly Token[], at: number): boolean {
  const slashed = readSlashed(tokens, at);
  if (!slashed) return false;
  return tokens[at + 1]?.kind === 'open' || yearOf(tokens[slashed.next - 1]) !== undefined;
}

const STOPPERS = new Set([
  'see',
  'cited',
  'citing',
  'quoted',
  'quoting',
  'via',
  'courtesy',
  'accessed',
  'retrieved',
  'undated',
]);

function endsName(tokens: readonly Token[], first: number, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (isInterview(tokens, first, at)) return false;
  // Sentences in capitals are sentences still; "WHO" and "US" are too short to tell.
  if (word.length > 3 && !/\p{Ll}/u.test(word) && isProse(word)) return true;
  if (startsUpper(word) || isAddress(word) || !/^\p{Ll}/u.test(word)) return false;
  if (STOPPERS.has(word)) return true;
  if (isPieceNoun(word) && /['’]s?$/.test(tokens[at - 1]?.text ?? '')) return true;
  if (word === 'by') return true;
  if (word === 'in' && isLanguage(tokens[at + 1]?.text ?? '')) return true;
  if (word === 'in' || word === 'from')
    return !isSourceNoun(tokens[first]?.text ?? '') && !isUpperNext(tokens, at);
  return isProse(word) && !isSourceNoun(word);
}

/** "Author's interview with a former minister": all that follows says with whom. */
const isInterview = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens.slice(first, at).some(({ text }) => /^(?:interview|conversation)s?$/i.test(text));

const isUpperNext = (tokens: readonly Token[], at: number): boolean =>
  startsUpper(tokens[at + 1]?.text ?? '');

/** "Sunday Times (London)", "Dawn [Karachi]" keep their brackets; "[pdf]" is passed over. */
function stepOverAddition(tokens: readonly Token[], first: number, at: number): number {
  const inside = tokens[at + 1];
  if (at === first || inside?.kind !== 'word') return at;
  let close = at + 1;
  while (close < at + 8 && tokens[close] !== undefined && tokens[close]?.kind !== 'close')
    close += 1;
  if (tokens[close]?.kind !== 'close' || !startsUpper(inside.text)) return at;
  if (isPageOfSection(inside.text)) return at;
  for (let next = at + 1; next < close; next += 1) {
    const kind = tokens[next]?.kind;
    if (kind !== 'word' && !isMark(tokens[next], ',') && !isMark(tokens[next], '.')) return at;
  }
  return close + 1;
}

function stepOverMark(
  tokens: readonly Token[],
  first: number,
  at: number,
  context: DateContext,
): number {
  const token = tokens[at];
  const following = tokens[at + 1];
  if (at === first || token === undefined) return at;
  if (token.text === '.') return stepOverStop(tokens, at);
  if (following === undefined) return token.text === '!' || token.text === '+' ? at + 1 : at;
  if (token.text === ',') return joinsParliament(tokens, first, at) ? at + 1 : at;
  if (token.text === '-') {
    const isTight = !token.spaced && !following.spaced && following.kind === 'word';
    return isTight && !startsDate(tokens, at + 1, context) ? at + 1 : at;
  }
  if (!NAME_MARKS.includes(token.text)) return at;
  const endsHere = following.kind !== 'word' && following.kind !== 'number';
  if (token.text === '!' || token.text === '+') return at + 1;
  return endsHere ? at : at + 1;
}

/** The full stop of an abbreviation belongs to the name: "St. Petersburg Times", "ibid.". */
function stepOverStop(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const isTight = !tokens[at]?.spaced;
  const isShort = before?.kind === 'word' && ABBREVIATIONS.test(before.text);
  return isTight && isShort && !isAddress(before.text) ? at + 1 : at;
}

const LEGISLATURES = new Set([
  'congress',
  'parliament',
  'senate',
  'house',
  'duma',
  'assembly',
  'commons',
]);
const CHAMBERS = new Set([
  'senate',
  'house',
  'committee',
  'subcommittee',
  'joint',
  'select',
  'commission',
]);

/** "US Congress, Senate, Committee on Foreign Relations" is one name. */
function joinsParliament(tokens: readonly Token[], first: number, at: number): boolean {
  const following = tokens[at + 1]?.text.toLowerCase() ?? '';
  if (!CHAMBERS.has(following)) return false;
  for (let back = at - 1; back >= first; back -= 1) {
    if (LEGISLATURES.has(tokens[back]?.text.toLowerCase() ?? '')) return true;
  }
  return false;
}

/** A name does not end in "and", "of" or a dash: they lead to what follows. */
function withoutDangling(tokens: readonly Token[], first: number, end: number): number {
  let next = end;
  while (next > first) {
    const last = tokens[next - 1];
    const isDangling =
      last === undefined ||
      (last.kind === 'mark' && '-/&,'.includes(last.text)) ||
      (last.kind === 'word' && next - 1 > first && isConnector(last.text));
    if (!isDangling) break;
    next -= 1;
  }
  return next;
}
