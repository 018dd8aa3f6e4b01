import { YEAR_ONLY } from './believe-group.ts';
import { emptyGroup, type GroupDraft, type ReferenceDraft } from './draft.ts';
import { foldGroups } from './fold-groups.ts';
import { ReferenceFolder } from './fold-references.ts';
import { printedSpans, resolvedSpans } from './infer-years.ts';
import type { Item, NameItem } from './item.ts';
import type { OwnPublication } from './own-publication.ts';
import { isAddress, isKnownSource, isProgrammeNoun, looksLikePress } from './press-words.ts';
import { isReporting } from './prose-words.ts';
import { ItemReader } from './read-items.ts';
import type { Reading, ReadingContext, ReferenceReading } from './reading.ts';
import { type ShapedGroup, shapeGroup } from './shape-group.ts';
import type { Surroundings } from './surroundings.ts';
import { type Token, tokenise } from './tokens.ts';

/** What holds more tokens than this is no citation, whatever stands in it. */
const MOST_TOKENS = 600;

export interface ParenthesisContext extends ReadingContext {
  readonly own: OwnPublication;
  /** Below this the parenthesis is taken for prose. */
  readonly leastConfidence: number;
}

type Meaning = Omit<Reading, 'start' | 'end' | 'printed'>;

/** Reads what stands between two brackets, or null where it is no citation and no reference. */
export function readParenthesis(
  text: string,
  start: number,
  end: number,
  surroundings: Surroundings,
  context: ParenthesisContext,
): Meaning | null {
  const tokens = tokenise(text, start, end);
  if (tokens.length === 0 || tokens.length > MOST_TOKENS || !mayCite(tokens)) return null;
  const items = new ItemReader(text, tokens, context, context.own).read();
  const isSquare = text.charAt(start - 1) === '[';
  return readItems(items, surroundings, isSquare, context);
}

/** A citation holds a figure, a month or at least one capital letter that could be a name. */
const mayCite = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ kind, text }) =>
      kind === 'number' ||
      kind === 'decade' ||
      (kind === 'word' && /\p{Lu}|\d|newsletter|issue/u.test(text)),
  );

function readItems(
  items: readonly Item[],
  surroundings: Surroundings,
  isSquare: boolean,
  context: ParenthesisContext,
): Meaning | null {
  const pointer = items.findIndex((item) => item.kind === 'see');
  const cited = pointer < 0 ? items : items.slice(0, pointer);
  const pointed = pointer < 0 ? [] : items.slice(pointer + 1);
  const sources = readSources(cited, pointer >= 0, surroundings, isSquare, context);
  const references = [...(sources?.references ?? []), ...readPointed(pointed, context)];
  const groups = [...(sources?.groups ?? []), ...readAddresses(pointed, sources, context)];
  const agencies = readAgencies(references, context);
  const kept = references.filter((reference) => !agencies.has(reference));
  groups.push(...agencies.values());
  const isNothing = groups.length === 0 && kept.length === 0;
  if (isNothing) return pointer < 0 ? readOwn(items, context) : null;
  return meaning(groups, kept, context);
}

interface Sources {
  readonly groups: readonly ShapedGroup[];
  readonly references: readonly ReferenceDraft[];
}

/** The groups before "see", or of the whole; null where it is prose or names alone. */
function readSources(
  items: readonly Item[],
  isBeforePointer: boolean,
  surroundings: Surroundings,
  isSquare: boolean,
  context: ParenthesisContext,
): Sources | null {
  const drafts = foldGroups(items);
  if (!drafts || drafts.length === 0) return null;
  const own = drafts.map((draft) => ownReference(draft, context));
  const references = own.filter((reference) => reference !== null);
  const cited = drafts.filter((draft, index) => own[index] === null || draft.names.length > 0);
  const shaped = cited.map((draft) => shapeGroup(draft, context));
  if (shaped.length === 0) return { groups: [], references };
  const groups = shaped.map((group) => weigh(group, surroundings, isSquare));
  const isDated = cited.some((draft) => draft.spans.length > 0);
  if (!isDated) {
    const undated =
      isBeforePointer || references.length > 0 ? null : readUndated(items, groups, surroundings);
    return undated || references.length > 0 ? { groups: undated ?? [], references } : null;
  }
  const isBelieved = groups.every(({ confidence }) => confidence >= context.leastConfidence);
  return isBelieved ? { groups, references } : null;
}

/** What its neighbours in the text say about a group. */
function weigh(shaped: ShapedGroup, surroundings: Surroundings, isSquare: boolean): ShapedGroup {
  const { group } = shaped;
  const doubt = (limit: number, reason: string): ShapedGroup => ({
    ...shaped,
    confidence: Math.min(shaped.confidence, limit),
    doubts: [...shaped.doubts, reason],
  });
  const isYearOnly = shaped.doubts.includes(YEAR_ONLY);
  const isSourced = group.sources.some(({ name }) => looksLikePress(name));
  if (group.sources.length === 0 && group.dates.length > 0) {
    return isDateAlone(group.dates[0]?.start ?? '', surroundings)
      ? doubt(0.55, 'the source stands in the running text')
      : doubt(shaped.isNameLost ? 0.8 : 0.1, 'no source is named');
  }
  if (isYearOnly && !isSquare) return doubt(0.4, 'no page is named');
  if (isProgrammeNoun(surroundings.wordBefore) && !isSourced && isCode(group.sources[0]?.name))
    return doubt(0.3, 'a code of a session');
  return shaped;
}

/** "NS-TuA", "B12.4": letters and figures that nobody reads as a name. */
const isCode = (name: string | undefined): boolean =>
  name !== undefined && !/\p{Ll}{3}/u.test(name) && /[\d-]/.test(name);

/** "“Newsday” reported (1/7/90)": a whole date in figures behind a verb or a quotation. */
function isDateAlone(date: string, { wordBefore, isAfterQuotation }: Surroundings): boolean {
  return date.length === 10 && (isReporting(wordBefore) || isAfterQuotation);
}

/** Our own issue cited like a source: "(EDM, May 3, 2010)". The name leaves the group. */
function ownReference(draft: GroupDraft, { own }: ParenthesisContext): ReferenceDraft | null {
  const index = draft.names.findIndex((item) => !item.quoted && isOwnHere(item, own, draft));
  const item = draft.names[index];
  if (!item || (draft.spans.length === 0 && draft.numbers.length === 0)) return null;
  const number = draft.numbers.at(-1)?.number;
  draft.names.splice(index, 1);
  return {
    publication: item.article + item.name,
    name: item,
    spans: [...draft.spans],
    volume: number?.volume ?? null,
    number: (number?.style === 'dotted' ? number.number : number?.number) ?? null,
    numbers: number?.numbers,
    title: undefined,
    locator: draft.locators[0],
    address: undefined,
    confidence: 0.85,
  };
}

function isOwnHere(item: NameItem, own: OwnPublication, draft: GroupDraft): boolean {
  const match = own.match(item.name);
  return (
    match === 'whole' || (match === 'short' && (item.article !== '' || draft.numbers.length > 0))
  );
}

function readPointed(items: readonly Item[], context: ParenthesisContext): ReferenceDraft[] {
  return items.length === 0 ? [] : new ReferenceFolder(items, 'see', context.own).fold();
}

/** Without "see": our own number, or the way to it ("described in Newsletter #56"). */
function readOwn(items: readonly Item[], context: ParenthesisContext): Meaning | null {
  const references = new ReferenceFolder(items, 'own', context.own).fold();
  return references.length > 0 ? meaning([], references, context) : null;
}

/** "see figure at www.example.org" beside sources cites the address. */
function readAddresses(
  items: readonly Item[],
  sources: Sources | null,
  context: ParenthesisContext,
): ShapedGroup[] {
  if (!sources || sources.groups.length === 0) return [];
  const addresses = items.filter(
    (item): item is NameItem => item.kind === 'name' && isAddress(item.name),
  );
  return addresses.map((item) =>
    shapeGroup({ ...emptyGroup(), names: [item], notes: ['see'] }, context),
  );
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
    const draft = { ...emptyGroup(), names: [name], spans };
    agencies.set(reference, shapeGroup(draft, context));
  }
  return agencies;
}

const SIGNATURE = /^(?:\p{Lu}\.\s*)+/u;

/** Names without any date: only where a sentence is over, and where they look like the press. */
function readUndated(
  items: readonly Item[],
  groups: readonly ShapedGroup[],
  { isAfterSentence }: Surroundings,
): readonly ShapedGroup[] | null {
  const names = groups.flatMap(({ group }) => group.sources.map(({ name }) => name));
  if (!isAfterSentence || names.length === 0) return null;
  if (items.some((item) => item.kind === 'words' || item.kind === 'aside')) return null;
  const isSignature = names.some((name) => SIGNATURE.test(name) || name.includes('@'));
  const isPress = names.some((name) => looksLikePress(name));
  const isLower = names.some((name) => /^\p{Ll}/u.test(name));
  if (isSignature || !isPress || isLower) return null;
  return groups.map((group) => ({
    ...group,
    confidence: Math.min(group.confidence, 0.6),
    doubts: [...group.doubts, 'no date is printed'],
  }));
}

function meaning(
  groups: readonly ShapedGroup[],
  references: readonly ReferenceDraft[],
  context: ParenthesisContext,
): Meaning | null {
  const written = references
    .filter((reference) => !isThisIssue(reference, context))
    .map((reference) => writeReference(reference, context));
  if (groups.length === 0 && written.length === 0) return null;
  const beliefs = [...groups, ...references].map(({ confidence }) => confidence);
  const confidence = Math.min(...beliefs);
  if (confidence < context.leastConfidence) return null;
  const kind = written.length === 0 ? 'sources' : groups.length === 0 ? 'cross-reference' : 'mixed';
  return {
    kind,
    groups: groups.map(({ group }) => group),
    references: written,
    confidence,
    doubts: [...new Set(groups.flatMap(({ doubts }) => doubts))],
  };
}

/** A publication's own name and day is its masthead, not a pointer. */
function isThisIssue(reference: ReferenceDraft, { issueDate, own }: ParenthesisContext): boolean {
  const [only, ...others] = resolvedSpans(reference.spans, issueDate) ?? [];
  const isOwn = reference.name !== null && own.match(reference.name.name) === 'whole';
  return isOwn && others.length === 0 && only !== undefined && only.start === issueDate;
}

function writeReference(reference: ReferenceDraft, context: ParenthesisContext): ReferenceReading {
  const { publication, spans, volume, number, numbers, title, locator, address } = reference;
  return {
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
