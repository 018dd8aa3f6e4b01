import type { NodeKey } from 'lexical';
import type { ReactNode } from 'react';
import { commonAtEnd, commonAtStart } from '../../../shared/kernel/common-ends.ts';

/** A stretch of one block's text; offsets in UTF-16 units, a break counts one, a note none. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A block as it is given to those who look for something in it. */
export interface ReadBlock {
  readonly key: NodeKey;
  readonly text: string;
  /** Its citations, references and mentions, whatever was decided about them, in order. */
  readonly tagged: readonly Stretch[];
}

/** Something to be said about a stretch of text, which leaves the text as it is. */
export interface Finding extends Stretch {
  /** The same for the same finding in the same block, however often it is looked for. */
  readonly id: string;
  /** One short sentence for those who do not see the line: "Reuters may be cited here." */
  readonly says: string;
  /** What the card shows that opens at it. */
  card(props: FindingCardProps): ReactNode;
  /** What can be done about it, on its card or by keys at the caret. */
  acts(placed: PlacedFinding, isEditing: boolean): FindingActs;
}

/** A way to mend what is found. */
export interface Fix {
  readonly words: string;
  run(): void;
}

export interface FindingActs {
  /** What may be put in place of the words, the likeliest first. */
  readonly fixes: readonly Fix[];
  leave(): void;
  /** Left out where there is nothing to be right for good. */
  readonly accept?: (() => void) | undefined;
}

/** A finding where it stands now. */
export interface PlacedFinding {
  readonly kind: string;
  readonly blockKey: NodeKey;
  readonly finding: Finding;
}

export interface FindingCardProps {
  readonly placed: PlacedFinding;
  readonly isEditing: boolean;
  /** Closes the card, and gives the focus back to the text. */
  onClose(): void;
}

/** One kind of findings: how they are found, and the `::highlight()` that shows them. */
export interface HighlightKind {
  /** As in `highlights.css`. */
  readonly name: string;
  /**
   * What there is to be said about each of these blocks, in their order. Asked for the whole text
   * in slices when it is opened, and then only for blocks that were changed, at a pause of typing.
   * What is answered about a block that has changed meanwhile is dropped.
   */
  find(
    blocks: readonly ReadBlock[],
  ): readonly (readonly Finding[])[] | Promise<readonly (readonly Finding[])[]>;
}

/** Where findings stand after a text was changed at one place; those that the change touches go. */
export function moveFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after) return findings;
  const from = commonAtStart(before, after);
  if (findings.every(({ end }) => end <= from)) return findings;
  const to = before.length - commonAtEnd(before, after, from);
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= from) return [finding];
    if (finding.start < to) return [];
    return [{ ...finding, start: finding.start + by, end: finding.end + by }];
  });
}
