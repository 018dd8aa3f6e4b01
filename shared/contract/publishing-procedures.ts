import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { correctionWords, statedCorrection } from '../publishing/correction.ts';
import { checklistItem, publishingRules } from '../publishing/publishing-rules.ts';
import { procedure } from './procedure.ts';

const said = z.object({ by: z.string(), at: z.iso.datetime() });

/** An item of the checklist as it stands for one briefing. */
export const checkedItem = checklistItem.extend({
  isMet: z.boolean(),
  /** How many things stand against it, where it is checked by itself. */
  against: z.int().min(0).optional(),
  /** Who ticked it, and when. */
  ticked: said.optional(),
});
export type CheckedItem = z.infer<typeof checkedItem>;

export const briefingPublishing = z.object({
  /** The id of one of the statuses. */
  status: identifier,
  rules: publishingRules,
  assignee: z.string().nullable(),
  /** For those who work on it; never printed. */
  note: z.string(),
  checklist: z.array(checkedItem),
  /** Whether the text may only be read. */
  isLocked: z.boolean(),
  /** The newest last. */
  corrections: z.array(statedCorrection),
  /** The correction that is being made; `revision` is what was published before it. */
  correcting: correctionWords.extend({ ...said.shape, revision: z.int().min(1) }).nullable(),
  /** Why it was opened again after it was published; the newest last. */
  unlockings: z.array(said.extend({ reason: z.string() })),
});
export type BriefingPublishing = z.infer<typeof briefingPublishing>;

/** Where a briefing stands, for lists. */
export const briefingStanding = z.object({
  briefingId: identifier,
  /** What its status is called. */
  status: z.string(),
  assignee: z.string().nullable(),
});
export type BriefingStanding = z.infer<typeof briefingStanding>;

const ofBriefing = z.object({ briefingId: identifier });
const personOrNobody = z.string().trim().min(1).max(100).nullable();

export const publishingProcedures = {
  'publishing.read': procedure({
    summary: 'Where a briefing stands on its way to print, its checklist and its corrections.',
    request: ofBriefing,
    response: briefingPublishing,
    failures: ['not-found'],
  }),
  'publishing.ofIssue': procedure({
    summary: 'Where the briefings of an issue stand, as far as anything was said of them.',
    request: z.object({ issueId: identifier }),
    response: z.array(briefingStanding),
    failures: ['not-found'],
  }),
  'publishing.move': procedure({
    summary: 'Gives a briefing another status, if the rules let it follow.',
    request: ofBriefing.extend({ status: identifier }),
    response: briefingPublishing,
    failures: ['not-found', 'conflict'],
  }),
  'publishing.assign': procedure({
    summary: 'Gives a briefing to somebody, and keeps a note to its file.',
    request: ofBriefing.extend({
      assignee: personOrNobody.optional(),
      note: z.string().max(10_000).optional(),
    }),
    response: briefingPublishing,
    failures: ['not-found'],
  }),
  'publishing.tick': procedure({
    summary: 'Ticks an item of the checklist, or takes the tick away.',
    request: ofBriefing.extend({ item: identifier, isMet: z.boolean() }),
    response: briefingPublishing,
    failures: ['not-found'],
  }),
  'publishing.unlock': procedure({
    summary: 'Opens a published text again, for a reason that is kept.',
    request: ofBriefing.extend({ reason: z.string().trim().min(1).max(1000) }),
    response: briefingPublishing,
    failures: ['not-found', 'conflict'],
  }),
  'publishing.beginCorrection': procedure({
    summary: 'Opens a published text for one correction.',
    request: ofBriefing.extend({ words: correctionWords }),
    response: briefingPublishing,
    failures: ['not-found', 'conflict'],
  }),
  'publishing.stateCorrection': procedure({
    summary: 'Makes the correction public, dates it and locks the text.',
    request: ofBriefing,
    response: briefingPublishing,
    failures: ['not-found', 'conflict'],
  }),
  'publishing.dropCorrection': procedure({
    summary:
      'Gives a correction up and locks the text; the window has put back what was published.',
    request: ofBriefing,
    response: briefingPublishing,
    failures: ['not-found', 'conflict'],
  }),
  'publishing.rules': procedure({
    summary: 'The statuses and the checklist of a publication.',
    request: z.object({ publicationId: identifier }),
    response: publishingRules,
    failures: ['not-found'],
  }),
  'publishing.changeRules': procedure({
    summary: 'Gives a publication other statuses or another checklist.',
    request: z.object({ publicationId: identifier, rules: publishingRules }),
    response: publishingRules,
    failures: ['not-found'],
  }),
};
