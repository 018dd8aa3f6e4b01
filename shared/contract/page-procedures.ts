import { z } from 'zod';
import { briefingDetails } from '../issues/briefing.ts';
import { identifier } from '../kernel/identifier.ts';
import { manuscript } from '../manuscript/manuscript.ts';
import { procedure } from './procedure.ts';

/** Names the pages that one window looks at. */
const sessionId = z.string().min(1).max(100);

export const pageProcedures = {
  'pages.draw': procedure({
    summary:
      'The pages of an issue as they would be printed now, with a text that is not saved yet.',
    request: z.object({
      sessionId,
      issueId: identifier,
      /** What stands in an editor, in the place of what is stored. */
      unsaved: z
        .array(z.object({ briefingId: identifier, details: briefingDetails, manuscript }))
        .max(2),
      /** The pages that the window holds, by their ids. */
      known: z.array(z.string().max(100)).max(2000),
      /** Whether columns may end a little unlevel, so that the pages are there the sooner. */
      isHasty: z.boolean(),
      /** Whether anything but the unsaved text may have changed since the last time. */
      isStale: z.boolean(),
    }),
    response: z.object({
      /** In their order; two with the same id are the same. In points. */
      pages: z.array(z.object({ id: z.string(), width: z.number(), height: z.number() })),
      /** Of pages that the window did not hold: `PageDrawing` (`shared/pages`) as JSON, by id. */
      drawings: z.record(z.string(), z.string()),
      /** Of those that are like one it holds: `PageChanges` (`shared/pages`) as JSON, by id. */
      changes: z.record(z.string(), z.string()),
      /** The shapes of letters that these drawings are the first of the session to have. */
      outlines: z.record(z.string(), z.string()),
      /** Where text stands on each page, in points. */
      frame: z.object({
        margin: z.object({ x: z.number(), top: z.number(), bottom: z.number() }),
        columns: z.int(),
        gutter: z.number(),
        /** From one line of the text to the next. */
        pitch: z.number(),
        /** From which side columns and pages follow one another. */
        direction: z.enum(['ltr', 'rtl']),
      }),
      /** In the order of print; parts of a drawing begin with the anchor. */
      briefings: z.array(
        z.object({ briefingId: identifier, anchor: z.string(), headline: z.string() }),
      ),
      /** What cannot be printed as it is, in words. */
      warnings: z.array(z.string()),
    }),
    failures: ['not-found', 'cancelled', 'typesetting-failed'],
  }),
  'pages.close': procedure({
    summary: 'Says that a window looks at the pages no more, so that their memory is free again.',
    request: z.object({ sessionId }),
    response: z.object({}),
    failures: [],
  }),
};
