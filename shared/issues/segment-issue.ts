import { clip } from './clip.ts';
import { type ContentsList, takeContents } from './contents-list.ts';
import { findHeads, findOutlineHeads, type Part } from './find-heads.ts';
import type { ImportWarning } from './issue-draft.ts';
import { isDrawing, isDrawnLine, isRule, isSignature, isUpperCase } from './line-kinds.ts';
import { type BriefingSegment, placeOf, type SegmentedIssue, type Span } from './segment.ts';
import { segmentDigest } from './segment-digest.ts';
import { type Chunk, chunkAfter, chunkText, splitChunks } from './split-chunks.ts';
import { isPermission, takeFurniture } from './take-furniture.ts';
import { takeCounts, takeKickers, type WithoutKickers } from './take-kickers.ts';

/**
 * Parts the lines of an issue into its briefings. The masthead's lines, the list of contents and
 * the imprint are left out, the latter two with a warning; every other line is in one briefing.
 * `within` are the lines of the issue where it is one of several.
 */
export function segmentIssue(
  lines: readonly string[],
  masthead: Span | null,
  within: Span = { start: 0, end: lines.length },
): SegmentedIssue {
  const above = masthead ? splitChunks(lines, within.start, masthead.start) : [];
  const below = splitChunks(lines, masthead?.end ?? within.start, within.end);
  const chunks = [...above, ...below];
  return segmentDigest(chunks, within.end) ?? segmentArticles(chunks, within.end);
}

function segmentArticles(all: readonly Chunk[], end: number): SegmentedIssue {
  const furniture = takeFurniture(all);
  const contents = takeContents(furniture.body);
  const permission = permissionUnder(contents);
  const { parts, kickers } = partsOf(
    permission
      ? { ...contents, chunks: contents.chunks.filter((it) => it !== permission) }
      : contents,
  );
  const limit = furniture.span?.start ?? end;
  const drafts = gatherBriefings(parts).filter((draft) => draft.body.length > 0 || draft.head);
  const named = drafts.map((draft, index) => nameBriefing(draft, drafts[index + 1]?.line ?? limit));
  return {
    briefings: named.map(({ briefing }) => briefing),
    leftOut: [
      ...(contents.span ? [{ ...contents.span, fate: 'contents' as const }] : []),
      ...kickers.map((span) => ({ ...span, fate: 'furniture' as const })),
      ...(permission ? [{ ...spanOf(permission), fate: 'furniture' as const }] : []),
      ...(furniture.span ? [{ ...furniture.span, fate: 'furniture' as const }] : []),
    ],
    warnings: [
      ...leftOut('a list of contents', contents.span),
      ...leftOutKickers(kickers),
      ...leftOut('a word on passing it on', permission && spanOf(permission)),
      ...leftOut('an imprint or signature', furniture.span),
      ...named.flatMap(({ warning }) => (warning ? [warning] : [])),
    ],
  };
}

/** The chunk under a list of contents that says what readers may do with the issue. */
function permissionUnder({ chunks, span }: ContentsList): Chunk | null {
  const next = span && chunks.find(({ kind, line }) => kind === 'text' && line >= span.end);
  return next && isPermission(next) ? next : null;
}

const spanOf = ({ line, lines }: Chunk): Span => ({ start: line, end: line + lines.length });

function partsOf({ chunks, items, heads, isOutline }: ContentsList): WithoutKickers {
  const counted = takeCounts(chunks, heads);
  if (counted) return counted;
  if (!isOutline) return { parts: findHeads(chunks, items), kickers: [] };
  return takeKickers(findOutlineHeads(chunks, heads), heads);
}

/** A briefing while its parts come in. */
interface Gathering {
  head: string | null;
  section: string | null;
  byline: string | null;
  line: number;
  body: Chunk[];
}

function gatherBriefings(parts: readonly Part[]): Gathering[] {
  const gathered: Gathering[] = [];
  let section: string | null = null;
  let sectionLine: number | null = null;
  let current: Gathering | null = null;
  const start = (head: string | null, line: number) => {
    current = { head, section, byline: null, line: sectionLine ?? line, body: [] };
    sectionLine = null;
    gathered.push(current);
    return current;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'head') {
      if (isSection(part, parts.slice(index + 1, index + 20))) {
        section = clip(part.text, 100);
        sectionLine ??= part.line;
      } else {
        if (leavesSection(part, section, gathered)) section = null;
        start(part.text, part.line);
      }
    } else if (part.kind === 'byline') {
      current ??= start(null, part.line);
      current.byline ??= part.text;
    } else {
      const draft: Gathering = current ?? start(null, part.chunk.line);
      draft.body.push(part.chunk);
    }
  });
  return gathered.map(trimBody);
}

/** A short line, mostly of capitals, under which another head stands before any text. */
function isSection(part: Part & { kind: 'head' }, following: readonly Part[]): boolean {
  const next = following.find((it) => !isRulePart(it));
  if (next?.kind !== 'head' || part.text.length > 100) return false;
  return isUpperCase(part.text) || part.text.split(' ').length <= 3;
}

/** "CORRECTION" after headlines in small letters: a section of its own, with no headline. */
const leavesSection = (
  { text, sure }: Part & { kind: 'head' },
  section: string | null,
  earlier: readonly Gathering[],
): boolean =>
  section !== null &&
  !sure &&
  isUpperCase(section) &&
  isUpperCase(text) &&
  text.split(' ').length <= 3 &&
  earlier
    .slice(-100)
    .some((it) => it.section === section && it.head !== null && !isUpperCase(it.head));

const isRulePart = (part: Part): boolean => part.kind === 'body' && part.chunk.kind === 'rule';

/** Rules at both ends parted it from its neighbours; they say nothing within it. */
function trimBody(draft: Gathering): Gathering {
  const isText = ({ kind }: Chunk) => kind === 'text';
  const body = draft.body.slice(draft.body.findIndex(isText), draft.body.findLastIndex(isText) + 1);
  if (!draft.body.some(isText)) return { ...draft, body: [] };
  const last = body.at(-1);
  const [line = ''] = last?.lines ?? [];
  if (draft.byline || body.length < 2 || last?.lines.length !== 1 || !isSignature(line)) {
    return { ...draft, body };
  }
  return { ...draft, body: body.slice(0, -1), byline: line.trim().replace(/^[-—–]+\s*/, '') };
}

function nameBriefing(
  draft: Gathering,
  limit: number,
): {
  readonly briefing: BriefingSegment;
  readonly warning: ImportWarning | null;
} {
  const { dateline, body } = takeDateline(draft.body);
  const headline = draft.head ?? openingWords(body);
  return {
    briefing: {
      headline: clip(headline, 500),
      section: draft.section,
      byline: draft.byline,
      dateline,
      body,
      span: { start: draft.line, end: Math.max(limit, draft.line + 1) },
    },
    warning: draft.head
      ? null
      : {
          message: `A briefing has no headline; its opening words stand for one: “${headline}”.`,
          place: `line ${draft.line + 1}`,
        },
  };
}

const dateline =
  /^(?<dateline>\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}\d\s.]{2,30})?(?:\s?\([^()]{2,40}\))?)\s?(?:—|–|--|-)\s+(?=\S)/u;

/** "MOSCOW, August 29 (Reuters) -- " at the opening, or on a line of its own. */
function takeDateline(body: readonly Chunk[]): { dateline: string | null; body: readonly Chunk[] } {
  const [first, ...rest] = body;
  const match = first && dateline.exec(chunkText(first));
  if (!first || !match?.groups?.dateline) return { dateline: null, body };
  return {
    dateline: match.groups.dateline.trim(),
    body: [chunkAfter(first, match[0].length), ...rest],
  };
}

const MAX_OPENING_LENGTH = 80;

/** The first words of the text, cut between words; of its first sentence, not of a drawing. */
function openingWords(body: readonly Chunk[]): string {
  const texts = body
    .filter(({ lines }) => !lines.some(isDrawnLine))
    .map(chunkText)
    .filter((it) => !isDrawing(it) && !isRule(it));
  const text = texts.find((it) => it.length > MAX_OPENING_LENGTH) ?? texts[0] ?? '';
  return clip(text.replace(/\s+/g, ' '), MAX_OPENING_LENGTH) || 'Untitled';
}

function leftOut(what: string, span: Span | null): ImportWarning[] {
  if (!span) return [];
  return [
    { message: `Left out as ${what}; the kept original still has it.`, place: placeOf(span) },
  ];
}

const leftOutKickers = (kickers: readonly { readonly text: string }[]): ImportWarning[] => {
  if (kickers.length === 0) return [];
  const words = kickers.map(({ text }) => text).join('; ');
  const message = `Left out as lines that stand over every headline; the kept original still has them: “${words}”`;
  return [{ message }];
};
