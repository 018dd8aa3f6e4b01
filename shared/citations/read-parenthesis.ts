import { emptyGroup, type ReferenceDraft } from './draft.ts';
import { ReferenceFolder } from './fold-references.ts';
import { printedSpans, resolvedSpans } from './infer-years.ts';
import type { Item, NameItem } from './item.ts';
import type { ParenthesisContext } from './parenthesis-context.ts';
import { isAddress, isKnownSource } from './press-words.ts';
import { ItemReader } from './read-items.ts';
import { readSources, type Sources } from './read-sources.ts';
import { DOUBTFUL, type Reading, type ReferenceReading } from './reading.ts';
import { type ShapedGroup, shapeGroup } from './shape-group.ts';
import { type Token, tokenise } from './tokens.ts';

/** What holds more tokens than this is no citation, whatever stands in it. */
const MOST_TOKENS = 600;

/** A reading without its place in the text. */
export type Meaning = Omit<Reading, 'start' | 'end' | 'printed'>;

/** Reads what stands between two brackets, or null where it is no citation and no reference. */
export function readParenthesis(
  text: string,
  start: number,
  end: number,
  context: ParenthesisContext,
): Meaning | null {
  const tokens = tokenise(text, start, end);
  if (tokens.length > MOST_TOKENS || !tokens.some(mayCite)) return null;
  const items = new ItemReader(text, tokens, context, context.own).read();
  const pointer = items.findIndex((item) => item.kind === 'see');
  return pointer < 0
    ? readWithoutPointer(items, context)
    : readWithPointer(items.slice(0, pointer), items.slice(pointer + 1), context);
}

/** A citation holds a figure, a capital letter that could begin a name, or speaks of an issue. */
const mayCite = ({ kind, text }: Token): boolean =>
  kind === 'number' ||
  kind === 'decade' ||
  (kind === 'word' && /\p{Lu}|\d|letter|issue|ibid/u.test(text));

function readWithoutPointer(items: readonly Item[], context: ParenthesisContext): Meaning | null {
  const sources = readSources(items, context);
  if (sources) return meaning(sources.groups, sources.references, context);
  // Our own number by itself, or the way to it: "explained in Newsletter #7".
  return meaning([], new ReferenceFolder(items, 'own', context.own).fold(), context);
}

function readWithPointer(
  cited: readonly Item[],
  pointed: readonly Item[],
  context: ParenthesisContext,
): Meaning | null {
  const found = readSources(cited, context);
  // Names alone before "see" are what the text speaks of: "(the lock, see Newsletter #8)".
  const isDated = found?.groups.some(({ group }) => group.dates.length > 0) ?? false;
  const sources: Sources = {
    groups: isDated ? (found?.groups ?? []) : [],
    references: found?.references ?? [],
  };
  const references = new ReferenceFolder(pointed, 'see', context.own).fold();
  const agencies = readAgencies(references, context);
  const groups = [
    ...sources.groups,
    ...readAddresses(pointed, sources, context),
    ...agencies.values(),
  ];
  const kept = references.filter((reference) => !agencies.has(reference));
  return meaning(groups, [...sources.references, ...kept], context);
}

/** "see figure at www.example.org" beside sources cites the address. */
function readAddresses(
  items: readonly Item[],
  { groups }: Sources,
  context: ParenthesisContext,
): ShapedGroup[] {
  if (groups.length === 0) return [];
  return items
    .filter((item): item is NameItem => item.kind === 'name' && isAddress(item.name))
    .map((item) => shapeGroup({ ...emptyGroup(), names: [item], notes: ['see'] }, context));
}

/** "see the Monitor, May 3; Interfax, May 4": an agency has no issues to be sent to. */
function readAgencies(
  references: readonly ReferenceDraft[],
  context: ParenthesisContext,
): Map<ReferenceDraft, ShapedGroup> {
  const agencies = new Map<ReferenceDraft, ShapedGroup>();
  for (const reference of references.slice(1)) {
    const { name, spans } = reference;
    if (!name || !isKnownSource(name.name) || context.own.match(name.name) !== 'none') continue;
    agencies.set(reference, shapeGroup({ ...emptyGroup(), names: [name], spans }, context));
  }
  return agencies;
}

function meaning(
  groups: readonly ShapedGroup[],
  references: readonly ReferenceDraft[],
  context: ParenthesisContext,
): Meaning | null {
  const pointed = references.filter((reference) => !isThisIssue(reference, context));
  if (groups.length === 0 && pointed.length === 0) return null;
  const confidence = Math.min(...[...groups, ...pointed].map((part) => part.confidence));
  if (confidence < context.leastConfidence) return null;
  const kind = pointed.length === 0 ? 'sources' : groups.length === 0 ? 'cross-reference' : 'mixed';
  return {
    kind,
    groups: groups.map(({ group }) => group),
    references: pointed.map((reference) => writeReference(reference, context)),
    confidence,
    doubts: [...new Set([...groups.flatMap(({ doubts }) => doubts), ...pointed.flatMap(doubtsOf)])],
  };
}

/** Why a pointer is weak. */
function doubtsOf({ confidence, address, number }: ReferenceDraft): string[] {
  if (confidence >= DOUBTFUL) return [];
  if (address !== undefined) return ['the address may be of no issue'];
  return [number === null ? 'no issue is named surely' : 'the number may count something else'];
}

/** A publication's own name and day is its masthead, not a pointer. */
function isThisIssue(reference: ReferenceDraft, { issueDate, own }: ParenthesisContext): boolean {
  const [only, ...others] = resolvedSpans(reference.spans, issueDate) ?? [];
  const isOwn = reference.name !== null && own.match(reference.name.name) === 'whole';
  return isOwn && others.length === 0 && only !== undefined && only.start === issueDate;
}

function writeReference(reference: ReferenceDraft, context: ParenthesisContext): ReferenceReading {
  const { start, end, publication, spans, volume, number, numbers, title, locator, address } =
    reference;
  return {
    start,
    end,
    publication,
    dates: printedSpans(spans),
    resolved: resolvedSpans(spans, context.issueDate),
    volume,
    number,
    ...(numbers && { numbers: [...numbers] }),
    ...(title !== undefined && { title }),
    ...(locator !== undefined && { locator }),
    ...(address !== undefined && { address }),
  };
}
