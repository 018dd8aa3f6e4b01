import { readDates } from './date-expression.ts';
import { type DateContext, isMark, readMonth } from './date-point.ts';
import { isLanguage } from './languages.ts';
import type { Token } from './tokens.ts';

/**
 * Words that are neither source nor date: `note` is kept as a remark, `through` says that the next
 * source passed the report on, `label` that sources follow ("Source:"), `skip` only leads on to what follows.
 */
export interface Remark {
  readonly kind: 'note' | 'through' | 'label' | 'skip';
  readonly next: number;
}

const THROUGH = new Set(
  'cited quoted reported carried republished reprinted relayed translated excerpted adapted seen noted appearing published printed broadcast aired'.split(
    ' ',
  ),
);
const BEHIND_THROUGH = new Set(['by', 'in', 'on']);
/** Only where a new part begins, and in small letters: "From the Ether" is a name. */
const INTRODUCTIONS = new Set(['also', 'and', 'or', 'e.g', 'from', 'both', 'per', 'by', 'as']);
const UNDATED = new Set(['undated', 'n.d']);
/** Of pieces that have no day yet. */
const TO_COME = new Set(['upcoming', 'forthcoming']);
const OF_ACCESS = new Set(['accessed', 'retrieved', 'downloaded', 'viewed', 'visited']);
/** Of the form in which a piece was published, behind its date: "pdf file", "Condensed text". */
const FORMS = new Set(
  "pdf html file files video audio clip recording transcript photo photos image images fax mp3 podcast webcast slideshow subscription registration required sub reg req'd excerpt excerpts summary abstract translation text texts version complete full condensed abridged unabridged partial".split(
    ' ',
  ),
);

/** "via …", "accessed May 3", "in Russian", "n.d.", "cited by", "also", "Source:". */
export function readRemark(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
  context: DateContext,
): Remark | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const word = token.text.toLowerCase();
  const following = wordAt(tokens, at + 1);
  if (THROUGH.has(word) && BEHIND_THROUGH.has(following)) return { kind: 'through', next: at + 2 };
  if (word === 'as' && THROUGH.has(following)) return { kind: 'skip', next: at + 1 };
  if (word === 'according' && following === 'to') return { kind: 'skip', next: at + 2 };
  if (word === 'citing' || word === 'quoting') return { kind: 'through', next: at + 1 };
  if (isElementStart && isRelativeDay(tokens, at)) return { kind: 'note', next: at + 1 };
  if (TO_COME.has(word) && isElementStart && tokens[at + 1]?.kind !== 'word')
    return { kind: 'note', next: at + 1 };
  if (UNDATED.has(word)) return { kind: 'note', next: at + 1 };
  if (word === 'no' && following === 'date') return { kind: 'note', next: at + 2 };
  if (OF_ACCESS.has(word) || (word === 'last' && OF_ACCESS.has(following))) {
    return { kind: 'note', next: endOfAccess(tokens, at, context) };
  }
  if (word === 'via' || (word === 'courtesy' && following === 'of')) {
    return { kind: 'note', next: endOfElement(tokens, at) };
  }
  if (isElementStart && /^(?:edition|issue)$/.test(following) && EDITIONS.has(word)) {
    return { kind: 'note', next: at + 2 };
  }
  if (word === 'in' && isLanguage(tokens[at + 1]?.text ?? '')) {
    return { kind: 'note', next: at + 2 };
  }
  return readIntroduction(tokens, at, isElementStart);
}

const EDITIONS = new Set(
  'morning evening afternoon midday late early first final national international european asian city metro online print weekend sunday special'.split(
    ' ',
  ),
);

/** "Miami Herald 1/6/99 from EFE", "some from AFP, DPA": whose reports the paper printed. */
export function skipOrigin(tokens: readonly Token[], at: number): number {
  const first = wordAt(tokens, at) === 'some' ? at + 1 : at;
  if (wordAt(tokens, first) !== 'from') return at;
  let next = endOfElement(tokens, first);
  for (;;) {
    const further = isMark(tokens[next], ',') ? endOfElement(tokens, next) : next;
    const isName = tokens.slice(next + 1, further).every(({ kind }) => kind === 'word');
    if (further === next || !isName || readMonth(tokens, next + 1)) return next;
    next = further;
  }
}

const RELATIVE_DAYS = new Set(
  'yesterday today monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

/** "Interfax, yesterday", "AP, Tuesday": a day without a date, behind a comma. */
function isRelativeDay(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isAlone = next === undefined || (next.kind === 'mark' && ';.'.includes(next.text));
  return isAlone && at > 1 && RELATIVE_DAYS.has(wordAt(tokens, at));
}

/** The token after words of form alone, or the same where none stand; a bracket ends them. */
export function skipForms(tokens: readonly Token[], at: number): number {
  let next = at;
  while (FORMS.has(wordAt(tokens, next))) {
    // "sub. req'd".
    next += isMark(tokens[next + 1], '.') && tokens[next + 2] !== undefined ? 2 : 1;
  }
  const end = tokens[next];
  const isOver = end === undefined || end.kind === 'close' || end.kind === 'mark';
  return isOver ? next : at;
}

function readIntroduction(
  tokens: readonly Token[],
  at: number,
  isElementStart: boolean,
): Remark | null {
  const printed = tokens[at]?.text ?? '';
  if (isMark(tokens[at + 1], ':')) {
    if (/^sources?$/i.test(printed)) return { kind: 'label', next: at + 2 };
    if (/^(?:photo|credit|text|excerpts|from)$/i.test(printed))
      return { kind: 'skip', next: at + 2 };
  }
  const isFirst = at === 0 && printed === 'Also';
  if (!isElementStart || tokens[at + 1] === undefined) return null;
  if (!isFirst && !INTRODUCTIONS.has(printed)) return null;
  return { kind: 'skip', next: isMark(tokens[at + 1], '.') ? at + 2 : at + 1 };
}

function endOfElement(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && !isMark(tokens[next], ',') && !isMark(tokens[next], ';')) {
    if (tokens[next]?.kind === 'close') break;
    next += 1;
  }
  return next;
}

function endOfAccess(tokens: readonly Token[], at: number, context: DateContext): number {
  let next = at + 1;
  while (tokens[next]?.kind === 'word' && !readMonth(tokens, next)) next += 1;
  return readDates(tokens, next, true, context)?.next ?? endOfElement(tokens, at);
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}
