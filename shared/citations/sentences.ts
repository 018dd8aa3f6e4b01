import { startsUpper } from './characters.ts';
import { isMark } from './date-point.ts';
import { ABBREVIATIONS } from './read-name.ts';
import { type Token, tokenise } from './tokens.ts';

/** The tokens from `from` up to `to`, of all those of its paragraph. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

const TITLES = /^(?:Jan|Feb|Febr|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pres|Lt|Maj|Adm|Gov)$/;

/** The sentences of a text, paragraph by paragraph. */
export function* sentencesOf(text: string): Generator<Sentence> {
  for (const [start, end] of paragraphsOf(text)) {
    const tokens = tokenise(text, start, end);
    let from = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      if (!endsSentence(tokens, at)) continue;
      yield { tokens, from, to: at + 1 };
      from = at + 1;
    }
    yield { tokens, from, to: tokens.length };
  }
}

function* paragraphsOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    if (end > start) yield [start, end];
    start = end + 2;
  }
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !'.!?…;'.includes(token.text)) return false;
  if (token.text !== '.') return true;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (!next.spaced && next.kind !== 'quote' && next.kind !== 'close') return false;
  const before = tokens[at - 1];
  const isAbbreviation =
    before?.kind === 'word' && (ABBREVIATIONS.test(before.text) || TITLES.test(before.text));
  return !isAbbreviation && (next.kind !== 'word' || startsUpper(next.text) || isMark(next, '"'));
}
