import { clip } from './clip.ts';
import { takeContents } from './contents-list.ts';
import { findHeads, type Part } from './find-heads.ts';
import type { ImportWarning } from './issue-draft.ts';
import { isDrawing, isRule, isSignature, isUpperCase } from './line-kinds.ts';
import { type Chunk, chunkAfter, chunkText, splitChunks } from './split-chunks.ts';
import { takeFurniture } from './take-furniture.ts';

/** A briefing as it stands in the lines of an issue. */
export interface BriefingSegment {
  readonly headline: string;
  readonly section: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly body: readonly Chunk[];
  /** From its headline to that of the next. */
  readonly span: Span;
}

export interface SegmentedIssue {
  readonly briefings: readonly BriefingSegment[];
  /** Lines that are in none. */
  readonly leftOut: readonly (Span & { readonly fate: 'contents' | 'furniture' })[];
  readonly warnings: readonly ImportWarning[];
}

/** Lines from `start`, counted from 0, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Parts the lines of an issue into its briefings. The masthead's lines, the list of contents and
 * the imprint are left out, the latter two with a warning; every other line is in one briefing.
 */
export function segmentIssue(lines: readonly string[], masthead: Span | null): SegmentedIssue {
  const above = masthead ? splitChunks(lines, 0, masthead.start) : [];
  const below = splitChunks(lines, masthead?.end ?? 0);
  const furniture = takeFurniture([...above, ...below]);
  const contents = takeContents(furniture.body);
  const parts = findHeads(contents.chunks, contents.items);
  const drafts = gatherBriefings(parts).filter((draft) => draft.body.length > 0 || draft.head);
  const named = drafts.map((draft, index) => nameBriefing(draft, drafts[index + 1]?.line));
  return {
    briefings: named.map(({ briefing }) => briefing),
    leftOut: [
      ...(contents.span ? [{ ...contents.span, fate: 'contents' as const }] : []),
      ...(furniture.span ? [{ ...furniture.span, fate: 'furniture' as const }] : []),
    ],
    warnings: [
      ...leftOut('a list of contents', contents.span),
      ...leftOut('an imprint or signature', furniture.span),
      ...named.flatMap(({ warning }) => (warning ? [warning] : [])),
    ],
  };
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
  let current: Gathering | null = null;
  const start = (head: string | null, line: number) => {
    current = { head, section, byline: null, line, body: [] };
    gathered.push(current);
    return current;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'head') {
      if (isSection(part, parts.slice(index + 1))) section = clip(part.text, 100);
      else {
        if (leavesSection(part, section, gathered)) section = null;
        start(part.text, part.line);
      }
    } else if (part.kind === 'byline') {
      current ??= start(null, 0);
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
  earlier.some((it) => it.section === section && it.head !== null && !isUpperCase(it.head));

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
  nextLine: number | undefined,
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
      span: { start: draft.line, end: Math.max(nextLine ?? endOf(draft), draft.line + 1) },
    },
    warning: draft.head
      ? null
      : {
          message: `A briefing has no headline; its opening words stand for one: “${headline}”.`,
          place: `line ${draft.line + 1}`,
        },
  };
}

function endOf({ body, line }: Gathering): number {
  const last = body.at(-1);
  return last ? last.line + last.lines.length : line + 1;
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

/** The first words of the text, cut between words. */
function openingWords(body: readonly Chunk[]): string {
  const text = body.map(chunkText).find((it) => !isDrawing(it) && !isRule(it)) ?? '';
  return clip(text.replace(/\s+/g, ' '), MAX_OPENING_LENGTH) || 'Untitled';
}

function leftOut(what: string, span: Span | null): ImportWarning[] {
  if (!span) return [];
  const place =
    span.end - span.start === 1 ? `line ${span.end}` : `lines ${span.start + 1} to ${span.end}`;
  return [{ message: `Left out as ${what}; the kept original still has it.`, place }];
}
