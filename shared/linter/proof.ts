import type { SourceKind } from '../authority/source-record.ts';
import type { Occurrence } from '../citations/occurrence.ts';
import type { DateSpan } from '../citations/reading.ts';
import type { StyleSheet } from '../house-style/style-sheet.ts';
import { inlineContainers } from '../manuscript/inline-containers.ts';
import { isAside } from '../manuscript/inline-text.ts';
import type { Block, Inline, Manuscript } from '../manuscript/manuscript.ts';
import type { Resolution } from '../references/resolution.ts';
import type { FindingFix } from './finding.ts';

/** A run of text in the proof; offsets into the plain-text projection. */
export interface ProofParagraph {
  readonly kind: Block['type'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Something in it leads to the web, which is a source of its own kind. */
  readonly hasLink: boolean;
}

/** A printed name with what the authority file says of it. */
export interface ProofSource {
  readonly name: string;
  readonly sourceId: string;
  readonly recordName: string;
  readonly kind: SourceKind;
  /** A person, or the list of well-known sources, has vouched for it. */
  readonly isKnown: boolean;
  /** Well-known names like it, the likeliest first; only for one that is not known. */
  readonly near: readonly string[];
}

export interface ProofOccurrence extends Occurrence {
  readonly sources: readonly ProofSource[];
  /** One for each reference of the reading, in order. */
  readonly resolutions: readonly Resolution[];
}

/** A briefing as the rules see it. Occurrences that a person rejected are left out. */
export interface Proof {
  readonly text: string;
  readonly paragraphs: readonly ProofParagraph[];
  /** In the order of the text. */
  readonly occurrences: readonly ProofOccurrence[];
  readonly issue: {
    readonly id: string;
    /** `YYYY-MM-DD`, or null where the day is not known. */
    readonly date: string | null;
  };
  /** What the publication asks of its texts. */
  readonly sheet: StyleSheet;
  /** Words that a person called right, for each rule by which they were stopped at. */
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>;
  /** From the first issue of the publication in the archive to the last; null without dates. */
  readonly covered: DateSpan | null;
}

/** What a rule says of a stretch of text. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fix?: FindingFix | undefined;
}

/** One rule: pure, and linear in the length of the text. */
export type Rule = (proof: Proof) => Iterable<Remark>;

/** The runs of text of a manuscript, as the rules see them. */
export function proofParagraphs(manuscript: Manuscript, text: string): ProofParagraph[] {
  return [...inlineContainers(manuscript)].map(({ path, inlines, start, end }) => ({
    kind: (path[0] === 'blocks' && manuscript.blocks[Number(path[1])]?.type) || 'paragraph',
    start,
    end,
    text: text.slice(start, end),
    hasLink: inlines.some(leadsToTheWeb),
  }));
}

const leadsToTheWeb = (inline: Inline): boolean =>
  inline.type === 'link' ||
  ('content' in inline && !isAside(inline) && inline.content.some((each) => each.type === 'link'));

export function occurrencesIn(
  { occurrences }: Proof,
  { start, end }: Pick<ProofParagraph, 'start' | 'end'>,
): ProofOccurrence[] {
  const inside: ProofOccurrence[] = [];
  for (let at = firstFrom(occurrences, start); at < occurrences.length; at += 1) {
    const each = occurrences[at];
    if (!each || each.start >= end) break;
    if (each.end <= end) inside.push(each);
  }
  return inside;
}

/** The place of the first that starts here or later, found by halving. */
function firstFrom(occurrences: readonly ProofOccurrence[], start: number): number {
  let [low, high] = [0, occurrences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((occurrences[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
