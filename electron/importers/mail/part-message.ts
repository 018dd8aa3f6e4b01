import { isRule } from '../../../shared/issues/line-kinds.ts';
import type { BodyLine } from './body-lines.ts';
import type { FoundMasthead } from './find-newsletter.ts';
import {
  closesForwarded,
  closesSignature,
  headerWithin,
  isAttribution,
  isElision,
  opensForwarded,
  opensSignature,
  opensSigned,
} from './forwarding-lines.ts';

/**
 * What a line of a message is.
 * - `issue`: of the newsletter itself, or of the only text;
 * - `masthead`: its head;
 * - `closing`: the line that says where it ends;
 * - `remark`: what someone wrote who passed it on;
 * - `head`: a head within the text, a mark of forwarding, who wrote what is quoted;
 * - `signature`: the frame and key of a signed message;
 * - `footer`: what the list set under it.
 */
export type LinePart =
  | 'issue'
  | 'masthead'
  | 'closing'
  | 'remark'
  | 'head'
  | 'signature'
  | 'footer';

/** A message parted line by line. */
export interface PartedMessage {
  /** One for each line; empty lines go with what they stand in. */
  readonly parts: readonly LinePart[];
  /** The line under which the issue says that it ends; null where it does not. */
  readonly closing: number | null;
  /** Lines where who passed it on says that something was cut. */
  readonly cuts: readonly number[];
}

/**
 * Parts what was published from what those wrote who passed it on. A message without a masthead is
 * whole, but for its signature.
 */
export function partMessage(
  lines: readonly BodyLine[],
  masthead: FoundMasthead | null,
): PartedMessage {
  const parts = lines.map((_, index): LinePart => framePart(lines, index, masthead) ?? 'issue');
  markSignatures(lines, parts);
  markFooter(lines, parts);
  if (!masthead) return { parts, closing: null, cuts: [] };
  markHeads(lines, parts, masthead);
  parts.fill('masthead', masthead.start, masthead.end);
  const closing = findClosing(lines, masthead);
  const end = issueEnd(lines, masthead, closing);
  // A head that stands under its text: only an excerpt came before it.
  const isBelow = lines.some(
    (line, at) =>
      at >= masthead.end && at < end && line.depth >= masthead.depth && isText(line, parts[at]),
  );
  const isWithin = (at: number) => (isBelow ? at >= masthead.end && at < end : at < masthead.start);
  const isOwn = (at: number, { text, depth }: BodyLine) =>
    depth >= masthead.depth || isElision(text) || isWrapped(lines, at, masthead.depth);
  for (const [at, line] of lines.entries()) {
    if (parts[at] !== 'issue' || line.text.trim() === '') continue;
    if (!isWithin(at) || !isOwn(at, line)) parts[at] = 'remark';
  }
  if (closing !== null) parts.fill('closing', closing, Math.max(end, closing + 1));
  if (!lines.slice(end).some(({ text }) => /\p{L}/u.test(text))) parts.fill('closing', end);
  const cuts = [...lines.keys()].filter((at) => isElision(lines[at]?.text ?? ''));
  markFirstCuts(lines, parts);
  return { parts, closing, cuts };
}

/** A mark of what was cut before the first words stands for nothing that could be read. */
function markFirstCuts(lines: readonly BodyLine[], parts: LinePart[]): void {
  for (const [at, line] of lines.entries()) {
    if (parts[at] !== 'issue' || line.text.trim() === '') continue;
    if (!isElision(line.text)) return;
    parts[at] = 'head';
  }
}

const isText = ({ text }: BodyLine, part: LinePart | undefined): boolean =>
  part === 'issue' && /\p{L}{2}/u.test(text) && !isElision(text);

const framePart = (
  lines: readonly BodyLine[],
  index: number,
  masthead: FoundMasthead | null,
): LinePart | null => {
  const text = lines[index]?.text ?? '';
  if (masthead && (opensForwarded(text) || closesForwarded(text))) return 'head';
  return opensSigned(text) || (/^Hash: /.test(text) && opensSigned(lines[index - 1]?.text ?? ''))
    ? 'signature'
    : null;
};

/** A key may be cut off by the end of the message. */
function markSignatures(lines: readonly BodyLine[], parts: LinePart[]): void {
  let isInside = false;
  for (const [at, { text }] of lines.entries()) {
    if (opensSignature(text)) isInside = true;
    if (isInside) parts[at] = 'signature';
    if (closesSignature(text)) isInside = false;
  }
}

/** A list's footer is no longer than this. */
const FOOTER_LINES = 10;

/** Under a rule at the end: "Harbour News mailing list", and where to leave it. */
function markFooter(lines: readonly BodyLine[], parts: LinePart[]): void {
  const start = lines.findLastIndex(
    ({ text, depth }) => depth === 0 && /^[_=-]{10,}\s*$/.test(text),
  );
  if (start === -1) return;
  const below = lines.slice(start + 1).filter(({ text }) => text.trim() !== '');
  const words = below.map(({ text }) => text).join('\n');
  if (below.length === 0 || below.length > FOOTER_LINES) return;
  if (/mailing list|listinfo|unsubscribe|majordomo/i.test(words)) parts.fill('footer', start);
}

/**
 * Fields of a head within the text, two together at least, and who wrote what is quoted. What
 * stands under the masthead is the issue's own, however it looks.
 */
function markHeads(lines: readonly BodyLine[], parts: LinePart[], masthead: FoundMasthead): void {
  const last = masthead.start;
  for (let at = 0; at < last; ) {
    const { end, fields } = fieldsFrom(lines, at, last);
    const isHead = fields >= 2 || (fields === 1 && isSender(lines[at]));
    if (isHead) parts.fill('head', at, end);
    at = Math.max(end, at + 1);
  }
  for (const [at, { text, depth }] of lines.entries()) {
    if (depth < masthead.depth && isAttribution(text) && isOver(lines, at)) parts[at] = 'head';
  }
}

function fieldsFrom(lines: readonly BodyLine[], start: number, last: number) {
  let end = start;
  let fields = 0;
  while (end < last) {
    const { text = '' } = lines[end] ?? {};
    if (headerWithin(text)) fields += 1;
    else if (end === start || !/^[ \t]+\S/.test(text)) break;
    end += 1;
  }
  return { end, fields };
}

const isSender = (line: BodyLine | undefined): boolean =>
  /^\s?From:\s.*(?:@|IN%)/i.test(line?.text ?? '');

/** An attribution stands over something that is quoted once more than itself. */
const isOver = (lines: readonly BodyLine[], at: number): boolean =>
  lines.slice(at + 1, at + 4).some(({ depth }) => depth > (lines[at]?.depth ?? 0));

/** "End of Quay 5.06", "End Quay 2.9", between rules or not. */
function findClosing(
  lines: readonly BodyLine[],
  { depth, end, publication }: FoundMasthead,
): number | null {
  const words = new Set((publication ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const at = lines.findLastIndex(({ text, depth: own }, index) => {
    if (index < end || own < depth) return false;
    const rest = /^[\s*=_~-]*end\s+(?:of\s+)?(?:the\s+)?(?<rest>\S.{1,80})$/i.exec(text)?.groups
      ?.rest;
    if (!rest) return false;
    const said = rest.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    if (!/\d/.test(rest)) return false;
    return words.size === 0
      ? /\d\.\d\d|#\s?\d|\bvol/i.test(rest)
      : said.some((word) => words.has(word));
  });
  return at === -1 ? null : at;
}

/** Past the closing line and the rule under it, or before the mark that ends what was forwarded. */
function issueEnd(
  lines: readonly BodyLine[],
  { end }: FoundMasthead,
  closing: number | null,
): number {
  if (closing !== null) {
    let last = closing + 1;
    while (last < lines.length && isRule(lines[last]?.text ?? '')) last += 1;
    return last;
  }
  const mark = lines.findIndex(({ text }, at) => at >= end && closesForwarded(text));
  return mark === -1 ? lines.length : mark;
}

/** A programme that wrapped quoted lines left their last words without a mark. */
function isWrapped(lines: readonly BodyLine[], at: number, depth: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !line || !after || line.depth >= depth) return false;
  return (
    before.depth >= depth &&
    after.depth >= depth &&
    before.text.length > 55 &&
    line.text.length < 30 &&
    after.text.trim() !== ''
  );
}
