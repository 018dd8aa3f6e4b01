import type { BriefingDetails } from '../issues/briefing.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { alignParts } from './align-parts.ts';
import { type ChangeNumber, compareTokens, type Stretch } from './compare-inlines.ts';
import { contentKey } from './content-key.ts';
import { type Frame, partsOf, type TextPart } from './text-parts.ts';
import { tokensOf } from './tokens.ts';

/** All of a briefing that a person writes. */
export interface ComparedDraft {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

/** How one part became another, or where it came from and went. */
export type PartDifference =
  | { readonly kind: 'same'; readonly part: TextPart }
  | {
      readonly kind: 'changed';
      readonly old: TextPart;
      readonly new: TextPart;
      /** Where it became another kind of block, or its level, its numbering, its credit changed. */
      readonly frame: {
        readonly change: ChangeNumber;
        readonly old: Frame;
        readonly new: Frame;
      } | null;
      readonly stretches: readonly Stretch[];
      readonly parts: readonly PartDifference[];
    }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly change: ChangeNumber;
      readonly part: TextPart;
    }
  /** Where it stood before, and where it stands now: twice in the list, under one number. */
  | {
      readonly kind: 'moved-away' | 'moved-here';
      readonly change: ChangeNumber;
      readonly inside: Extract<PartDifference, { kind: 'same' | 'changed' }>;
    };

export const comparedDetails = ['headline', 'section', 'byline', 'dateline'] as const;
export type ComparedDetail = (typeof comparedDetails)[number];

export interface DraftDifference {
  /** Of the details that changed. */
  readonly details: readonly {
    readonly detail: ComparedDetail;
    readonly stretches: readonly Stretch[];
  }[];
  /** Null where its topics are the same. */
  readonly topics: ChangeNumber | null;
  readonly parts: readonly PartDifference[];
  /** The changes are numbered from 0 up to this, in the order of the text. */
  readonly changes: number;
  readonly old: ComparedDraft;
  readonly new: ComparedDraft;
}

/** How an older state of a briefing became a newer one. */
export function compareDrafts(old: ComparedDraft, now: ComparedDraft): DraftDifference {
  let changes = 0;
  const count = () => changes++;
  const details = comparedDetails.flatMap((detail) => {
    const [before, after] = [old.details[detail] ?? '', now.details[detail] ?? ''];
    if (before === after) return [];
    return [{ detail, stretches: compareTokens(tokensOfLine(before), tokensOfLine(after), count) }];
  });
  const sameTopics = String(old.details.topics ?? []) === String(now.details.topics ?? []);
  const topics = sameTopics ? null : count();
  const parts = compareParts(partsOf(old.manuscript), partsOf(now.manuscript), true, count);
  return { details, topics, parts, changes, old, new: now };
}

const tokensOfLine = (text: string) => tokensOf(text === '' ? [] : [{ type: 'text', text }]);

/** In the order of the newer text; what is gone stands where it stood. */
function compareParts(
  olds: readonly TextPart[],
  news: readonly TextPart[],
  canMove: boolean,
  count: () => ChangeNumber,
): PartDifference[] {
  const pairs = alignParts(olds, news, canMove);
  const pairOfNew = new Map(pairs.map((pair) => [pair.new, pair]));
  const pairOfOld = new Map(pairs.map((pair) => [pair.old, pair]));
  const moved = new Map<number, Extract<PartDifference, { kind: 'moved-here' | 'moved-away' }>>();
  const differences: PartDifference[] = [];
  let old = 0;
  const pair = (one: number, other: number) =>
    comparePart(olds[one] as TextPart, news[other] as TextPart, count);
  const move = (one: number, other: number, kind: 'moved-here' | 'moved-away') => {
    const known = moved.get(one) ?? { kind, change: count(), inside: pair(one, other) };
    moved.set(one, known);
    differences.push({ ...known, kind });
  };
  const takeOldUpTo = (end: number) => {
    for (; old < end; old += 1) {
      const found = pairOfOld.get(old);
      if (found) move(old, found.new, 'moved-away');
      else differences.push({ kind: 'deleted', change: count(), part: olds[old] as TextPart });
    }
  };
  for (const [place, part] of news.entries()) {
    const found = pairOfNew.get(place);
    if (!found) differences.push({ kind: 'inserted', change: count(), part });
    else if (found.isMoved) move(found.old, place, 'moved-here');
    else {
      takeOldUpTo(found.old);
      differences.push(pair(found.old, place));
      old = found.old + 1;
    }
  }
  takeOldUpTo(olds.length);
  return differences;
}

function comparePart(
  old: TextPart,
  now: TextPart,
  count: () => ChangeNumber,
): Extract<PartDifference, { kind: 'same' | 'changed' }> {
  if (old.key === now.key) return { kind: 'same', part: now };
  const isFramedAlike = old.kind === now.kind && contentKey(old.frame) === contentKey(now.frame);
  return {
    kind: 'changed',
    old,
    new: now,
    frame: isFramedAlike ? null : { change: count(), old: old.frame, new: now.frame },
    stretches: old.tokens && now.tokens ? compareTokens(old.tokens, now.tokens, count) : [],
    parts: compareParts(old.parts, now.parts, false, count),
  };
}
