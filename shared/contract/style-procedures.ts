import { z } from 'zod';
import { styleSheet } from '../house-style/style-sheet.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** Words that a person called right, and where: a word of the archive, a wording of a publication. */
export const acceptedWording = z.object({
  id: identifier,
  /** Null where it is right in the whole archive. */
  publicationId: identifier.nullable(),
  /** `spelling`, or the rule that stopped at it. */
  rule: z.string().min(1).max(100),
  words: z.string().min(1).max(300),
  acceptedAt: z.string(),
});
export type AcceptedWording = z.infer<typeof acceptedWording>;

export const styleProcedures = {
  'styles.read': procedure({
    summary: 'The style sheet of a publication; an empty one where it has none.',
    request: z.object({ publicationId: identifier }),
    response: styleSheet,
    failures: ['not-found'],
  }),
  'styles.save': procedure({
    summary: 'Puts a style sheet in place of that before; its texts are looked at again.',
    request: z.object({ publicationId: identifier, sheet: styleSheet }),
    response: styleSheet,
    failures: ['not-found'],
  }),
  'wordings.list': procedure({
    summary: 'What was called right once and for all, the newest first.',
    request: z.object({ publicationId: identifier.optional() }),
    response: z.array(acceptedWording),
    failures: ['not-found'],
  }),
  'wordings.accept': procedure({
    summary:
      'Calls words right for good: in the publication of a briefing, or, without one, everywhere.',
    request: z.object({
      briefingId: identifier.optional(),
      publicationId: identifier.optional(),
      rule: acceptedWording.shape.rule,
      words: acceptedWording.shape.words,
    }),
    response: z.object({ id: identifier }),
    failures: ['not-found'],
  }),
  'wordings.remove': procedure({
    summary: 'Takes back that words were called right.',
    request: z.object({ id: identifier }),
    response: z.null(),
    failures: ['not-found'],
  }),
};
