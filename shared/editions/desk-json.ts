import { z } from 'zod';
import { sectionName } from '../assembly/arrangement.ts';
import { issuePlan } from '../assembly/issue-plan.ts';
import { storedTemplate } from '../assembly/issue-template.ts';
import { revisionOrigins } from '../contract/briefing-procedures.ts';
import { houseDesign } from '../designs/house-design.ts';
import { styleSheet } from '../house-style/style-sheet.ts';
import { briefingDetails } from '../issues/briefing.ts';
import { furniture, furniturePiece } from '../issues/furniture.ts';
import { identifier } from '../kernel/identifier.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { numberingRule } from '../numbering/numbering-rule.ts';
import { runExplanation } from '../numbering/run-explanation.ts';
import { publishingRules } from '../publishing/publishing-rules.ts';
import { exportRecipe } from './export-recipe.ts';
import { siteOptions } from './site-options.ts';

/** The SHA-256 of kept bytes, in hexadecimal. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The rules of a publication, as its desk has settled them. */
export const publicationDesk = z.object({
  /** Null where the usual statuses and checklist hold. */
  publishing: publishingRules.nullable(),
  numbering: z.object({
    /** Null where what its run shows holds. */
    rule: numberingRule.nullable(),
    explanations: z.array(runExplanation),
  }),
  furniture,
  templates: z.array(storedTemplate),
  style: styleSheet,
  /** Words that are right in it, by the rule that no longer stops at them. */
  accepted: z.array(
    z.object({ id: identifier, rule: z.string(), words: z.string(), acceptedAt: z.iso.datetime() }),
  ),
  /** Null where nothing was chosen. The files of a template of one's own are not carried. */
  design: houseDesign.nullable(),
  /** Lists of editions; the folders that they go to belong to one machine. */
  lists: z.array(exportRecipe.omit({ publicationId: true, folder: true })),
  /** What was chosen about the web archive; null where none was ever written. */
  webArchive: siteOptions.nullable().default(null),
});
export type PublicationDesk = z.infer<typeof publicationDesk>;

/** An edition that is out, or the one that is being made. */
const editionDesk = z.object({
  id: identifier,
  number: z.int().min(1),
  reason: z.string().nullable(),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  /** Null for the one that is being made. */
  published: z
    .object({
      by: z.string(),
      at: z.iso.datetime(),
      /** Of its snapshot, whose bytes are among the files. */
      sha256,
      briefings: z.int().min(0),
      files: z.array(z.object({ name: z.string(), sha256 })),
    })
    .nullable(),
});
export type EditionDesk = z.infer<typeof editionDesk>;

/** How an issue is planned, and what of it is out. */
export const issueDesk = z.object({
  /** Whether it is where drafts lie that belong to no issue. */
  isTray: z.boolean(),
  /** BCP 47, where it has one of its own. */
  language: z.string().nullable(),
  /** Where it stands, its own place first. */
  addresses: z.array(z.string()),
  sections: z.array(sectionName),
  plan: issuePlan,
  furnitureLeftOut: z.array(furniturePiece),
  editions: z.array(editionDesk),
});
export type IssueDesk = z.infer<typeof issueDesk>;

const revisionDesk = z.object({
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
  name: z.string().nullable(),
  origin: z.enum(revisionOrigins),
  author: z.string().nullable(),
});

const said = { by: z.string(), at: z.iso.datetime() };

/** Where a briefing stands, and the versions of it that have a name. */
export const briefingDesk = z.object({
  standing: z
    .object({
      status: z.string(),
      assignee: z.string().nullable(),
      note: z.string(),
      isLocked: z.boolean(),
    })
    .nullable(),
  ticks: z.array(z.object({ item: z.string(), ...said })),
  unlockings: z.array(z.object({ reason: z.string(), ...said })),
  /** Of the text as it is now. */
  newest: revisionDesk,
  /** Earlier versions that have a name, the oldest first; others are not carried. */
  versions: z.array(
    revisionDesk.extend({ details: briefingDetails.omit({ topics: true }), manuscript }),
  ),
});
export type BriefingDesk = z.infer<typeof briefingDesk>;
