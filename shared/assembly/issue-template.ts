import { z } from 'zod';
import { furniturePiece } from '../issues/furniture.ts';
import { identifier } from '../kernel/identifier.ts';
import { sectionName } from './arrangement.ts';
import { issuePlan } from './issue-plan.ts';

/** What an issue of one kind begins with: "the Tuesday issue". */
export const issueTemplate = z.object({
  name: z.string().trim().min(1).max(100),
  /** The day of the week that it is for, from 0 for Sunday; null for any. */
  weekday: z.int().min(0).max(6).nullable(),
  sections: z
    .array(
      z.object({
        name: sectionName.nullable(),
        /** Headlines of the briefings that are to be written; empty for one without any yet. */
        placeholders: z.array(z.string().max(500)).max(200),
      }),
    )
    .max(100),
  furnitureLeftOut: z.array(furniturePiece).max(20),
  plan: issuePlan,
});
export type IssueTemplate = z.infer<typeof issueTemplate>;

export const storedTemplate = issueTemplate.extend({ id: identifier });
export type StoredTemplate = z.infer<typeof storedTemplate>;
