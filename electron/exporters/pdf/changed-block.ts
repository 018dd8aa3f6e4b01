import type { IssueData, PrintedBriefing, TypesettingLanguage } from './issue-data.ts';
import type { PrintedBlock } from './printed-blocks.ts';
import type { PrintedInline } from './printed-inlines.ts';

/** The one block in which an issue differs from what it was, before and after. */
export interface ChangedBlock {
  readonly issue: TypesettingLanguage;
  readonly before: BriefingAround;
  readonly after: BriefingAround;
  /** Its number among the blocks of its briefing. */
  readonly place: number;
  /** Whether what is printed elsewhere depends on the page that parts of it stand on. */
  readonly tellsItsPage: boolean;
  /** How many notes stand at the foot of pages before its own; null where it has none. */
  readonly notesBefore: number | null;
}

/** What the print of a block depends on in its briefing: of the other blocks, no more than their kinds. */
export interface BriefingAround extends Pick<PrintedBriefing, 'anchor' | 'dateline'> {
  readonly blocks: readonly (PrintedBlock | Pick<PrintedBlock, 'kind'>)[];
}

/** Null where more has changed, or what stands elsewhere depends on the words of the block. */
export function changedBlock(before: IssueData, after: IssueData): ChangedBlock | null {
  const at = onlyChange(before.briefings, after.briefings);
  if (at === null || !sameBut('briefings', before, after)) return null;
  const [old, fresh] = [before.briefings[at], after.briefings[at]];
  if (!old || !fresh || !sameBut('blocks', old, fresh)) return null;
  const place = onlyChange(old.blocks, fresh.blocks);
  if (place === null) return null;
  const [oldBlock, block] = [old.blocks[place], fresh.blocks[place]];
  if (!oldBlock || !block || !isText(oldBlock) || !isText(block)) return null;
  if (!same(oldBlock.notes, block.notes) || !same(footnotes(oldBlock), footnotes(block)))
    return null;
  const { language, region, direction } = after;
  return {
    issue: { language, region, direction },
    before: around(old, place),
    after: around(fresh, place),
    place,
    tellsItsPage: [oldBlock, block].some((it) => inlinesOf(it, 'entry').length > 0),
    notesBefore: footnotes(block).length > 0 ? notesBefore(after, at, place) : null,
  };
}

/** Runs of lines. */
const isText = ({ kind }: PrintedBlock): boolean => kind === 'paragraph' || kind === 'list';

const notesBefore = ({ briefings }: IssueData, briefing: number, block: number): number =>
  [
    ...briefings.slice(0, briefing).flatMap(({ blocks }) => blocks),
    ...(briefings[briefing]?.blocks.slice(0, block) ?? []),
  ].reduce((sum, it) => sum + footnotes(it).length, 0);

const footnotes = (block: PrintedBlock): readonly unknown[] => inlinesOf(block, 'footnote');

/** What of a kind stands in a block, at whatever depth. */
function inlinesOf(part: unknown, kind: PrintedInline['kind']): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === kind) return [part];
  return Object.values(part).flatMap((inner) => inlinesOf(inner, kind));
}

const around = ({ anchor, dateline, blocks }: PrintedBriefing, place: number): BriefingAround => ({
  anchor,
  dateline,
  blocks: blocks.map((block, index) => (index === place ? block : { kind: block.kind })),
});

/** The number of the only item that differs; null where none does, or more than one. */
function onlyChange<Item>(before: readonly Item[], after: readonly Item[]): number | null {
  if (before.length !== after.length) return null;
  const changed = after.flatMap((item, index) => (same(item, before[index]) ? [] : [index]));
  return changed.length === 1 ? (changed[0] ?? null) : null;
}

function sameBut<Whole extends object>(key: keyof Whole, one: Whole, other: Whole): boolean {
  return same({ ...one, [key]: null }, { ...other, [key]: null });
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
