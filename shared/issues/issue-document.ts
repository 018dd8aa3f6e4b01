import type { HouseDesign } from '../designs/house-design.ts';
import type { StatedCorrection } from '../publishing/correction.ts';
import type { Briefing } from './briefing.ts';
import type { PrintedFurniture } from './furniture.ts';
import type { IssueSummary } from './issue.ts';
import type { PrintedSection } from './printed-sections.ts';
import type { Publication } from './publication.ts';

/** A whole issue as exporters take it: everything that may be printed, in the order of print. */
export interface IssueDocument {
  readonly publication: Publication;
  /** How its publication prints it; absent where nothing was chosen. */
  readonly design?: HouseDesign;
  /** Where it is printed by a template of one's own: its files by their paths. */
  readonly templateFiles?: ReadonlyMap<string, string>;
  readonly issue: IssueSummary;
  readonly briefings: readonly Briefing[];
  /** Every briefing once, in the same order. */
  readonly sections: readonly PrintedSection[];
  /** By the id of a briefing: how many suggestions wait that its text here is without. */
  readonly suggested?: ReadonlyMap<string, number>;
  /** Which edition it is; absent in the first. */
  readonly edition?: PrintedEdition;
  /** What stands in it besides its briefings. */
  readonly furniture: PrintedFurniture;
  /** The issues that its references resolved to, by id, for the addresses of links. */
  readonly linkedIssues: ReadonlyMap<string, LinkedIssue>;
  /** By the id of a briefing: the names of its topics, in its order. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** By the id of a briefing: where it is corrected, in the order of time. */
  readonly corrections: ReadonlyMap<string, readonly PrintedCorrection[]>;
  /** By the id of a briefing: the corrections of its own text, in the order of time. */
  readonly statedCorrections: ReadonlyMap<string, readonly StatedCorrection[]>;
}

/** An edition that follows another. */
export interface PrintedEdition {
  /** From 2 on. */
  readonly number: number;
  /** Null while it is being made. */
  readonly publishedAt: string | null;
}

/** Where a briefing is corrected; its issue is among the linked ones. */
export interface PrintedCorrection {
  readonly issueId: string;
  /** The place of the correcting briefing in its issue; null where that is not known. */
  readonly position: number | null;
}

export interface LinkedIssue {
  readonly issue: IssueSummary;
  readonly publicationSlug: string;
}
