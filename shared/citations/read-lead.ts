import { isMark } from './date-point.ts';
import { knownPress } from './known-press.ts';
import { isKnownSource, isPieceName } from './press-words.ts';
import { type NameContext, type NameRun, readName } from './read-name.ts';
import type { Token } from './tokens.ts';

/** What leads to the paper that a citation names: "AP item by Jane Doe in the …". */
export interface Lead {
  /** The token of the name, or of the article before it. */
  readonly next: number;
  /** The agency whose piece it is. */
  readonly agency: NameRun | null;
  readonly writer: NameRun | null;
}

const TAKEN = new Set(
  'excerpted abstracted abridged adapted condensed taken quoted reprinted summarized summarised extracted'.split(
    ' ',
  ),
);

/**
 * "Excerpted from an article in the Pier Gazette", "AP item by Jane Doe in the Pier Gazette": the
 * words before the paper, at the start of a citation; null where none lead to one.
 */
export function readLead(tokens: readonly Token[], at: number, context: NameContext): Lead | null {
  const taken = skipTaken(tokens, at, context);
  let next = skipArticle(tokens, taken);
  const known =
    knownPress.endOfNameAt(tokens, next) ??
    (isKnownSource(tokens[next]?.text ?? '') ? next + 1 : null);
  const agency = known !== null && isPiece(tokens, known) ? { first: next, next: known } : null;
  if (agency) next = agency.next;
  const piece = isPiece(tokens, next) ? next + 1 : next;
  const writer = wordAt(tokens, piece) === 'by' ? readWriter(tokens, piece + 1, context) : null;
  const end = writer?.next ?? piece;
  const isNamed = piece > next;
  // "AP item, from the Pier Times".
  const lead = isMark(tokens[end], ',') ? end + 1 : end;
  if (isNamed && /^(?:in|from|on)$/.test(wordAt(tokens, lead))) {
    return { next: lead + 1, agency, writer };
  }
  const isOfAgency = taken > at || agency !== null;
  if (isNamed && writer !== null && isOfAgency && lead > end) return { next: lead, agency, writer };
  if (taken === at || isNamed) return null;
  // "Reprinted from: the Pier Times".
  return { next: isMark(tokens[taken], ':') ? taken + 1 : taken, agency: null, writer: null };
}

/** "Jane Doe in The Pier Gazette" would be one name: the writer ends before "in". */
function readWriter(tokens: readonly Token[], at: number, context: NameContext): NameRun | null {
  const name = readName(tokens, at, context);
  if (!name) return null;
  const inside = tokens.slice(at, name.next).findIndex(({ text }) => text === 'in');
  return inside < 0 ? name : { first: name.first, next: at + inside };
}

/** "Starkly excerpted by PGN from". */
function skipTaken(tokens: readonly Token[], at: number, context: NameContext): number {
  const first = wordAt(tokens, at).endsWith('ly') ? at + 1 : at;
  if (!TAKEN.has(wordAt(tokens, first))) return wordAt(tokens, at) === 'from' ? at + 1 : at;
  const by = wordAt(tokens, first + 1) === 'by' ? readName(tokens, first + 2, context) : null;
  const from = by?.next ?? first + 1;
  return wordAt(tokens, from) === 'from' ? from + 1 : at;
}

const isPiece = (tokens: readonly Token[], at: number): boolean => isPieceName(wordAt(tokens, at));

const skipArticle = (tokens: readonly Token[], at: number): number =>
  /^(?:an?|the)$/.test(wordAt(tokens, at)) ? at + 1 : at;

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}
