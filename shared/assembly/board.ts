import { z } from 'zod';
import { briefingSummary } from '../issues/briefing.ts';
import { furniturePiece } from '../issues/furniture.ts';
import { issueSummary } from '../issues/issue.ts';
import { identifier } from '../kernel/identifier.ts';
import { issuePlan, plannedPage } from './issue-plan.ts';

/** A briefing as it lies on the board. */
export const boardCard = briefingSummary
  .pick({
    id: true,
    headline: true,
    section: true,
    byline: true,
    opening: true,
    wordCount: true,
    danglingCount: true,
  })
  .extend({
    /** About how many lines of a printed column it takes, with what stands over it. */
    lines: z.int().min(0),
    /** What its status is called. */
    status: z.string(),
    /** Whether it is published, or may be now. */
    isReady: z.boolean(),
    isLocked: z.boolean(),
    assignee: z.string().nullable(),
  });
export type BoardCard = z.infer<typeof boardCard>;

export const boardSection = z.object({
  name: z.string().nullable(),
  cards: z.array(boardCard),
});
export type BoardSection = z.infer<typeof boardSection>;

/** Where the editions of an issue stand. */
export const editionState = z.object({
  /** `frozen`: published, and only to be read; `reopened`: the next edition is being made. */
  state: z.enum(['draft', 'frozen', 'reopened']),
  /** Of the edition that is out, or 0. */
  out: z.int().min(0),
});

export const board = z.object({
  issue: issueSummary,
  edition: editionState,
  /** In the order of print; those that hold nothing yet among them. */
  sections: z.array(boardSection),
  /** False where briefings of one section lie apart, so that print names it more than once. */
  isGathered: z.boolean(),
  plan: issuePlan,
  /** As its publication prints it, on the paper of the plan. */
  page: plannedPage,
  /** About how many lines the furniture takes that it prints. */
  furnitureLines: z.int().min(0),
  furnitureLeftOut: z.array(furniturePiece),
  /** Drafts of the publication that belong to no issue yet; none where this is where they lie. */
  tray: z.object({ issueId: identifier.nullable(), cards: z.array(boardCard) }).nullable(),
  /** Other issues that are not published, to which briefings may move; the nearest first. */
  siblings: z.array(z.object({ id: identifier, label: z.string() })),
});
export type Board = z.infer<typeof board>;
