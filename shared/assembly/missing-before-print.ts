import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { departure } from '../numbering/check-run.ts';

const ofBriefing = { briefingId: identifier, headline: z.string() };

/** Something that an issue lacks before it can go. */
export const missingBeforePrint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-date') }),
  z.object({ kind: z.literal('no-briefings') }),
  /** It is where drafts lie that belong to no issue. */
  z.object({ kind: z.literal('tray') }),
  /** The status does not let it be published. */
  z.object({ kind: z.literal('not-ready'), ...ofBriefing, status: z.string() }),
  z.object({ kind: z.literal('correcting'), ...ofBriefing }),
  /** A point of the checklist is not met; how many things stand against it, if that is counted. */
  z.object({
    kind: z.literal('unchecked'),
    ...ofBriefing,
    words: z.string(),
    against: z.int().min(0).nullable(),
    isRequired: z.boolean(),
  }),
  z.object({ kind: z.literal('no-text'), ...ofBriefing }),
  z.object({ kind: z.literal('empty-section'), section: z.string() }),
  z.object({ kind: z.literal('numbering'), departure }),
  /** More lines than the planned pages hold. */
  z.object({ kind: z.literal('too-long'), lines: z.int(), room: z.int() }),
  /** Its check digit does not fit; the one that would is given. */
  z.object({ kind: z.literal('wrong-issn'), issn: z.string(), expected: z.string() }),
]);
export type MissingBeforePrint = z.infer<typeof missingBeforePrint>;

/** Whether it keeps an issue from being published, rather than being worth a look. */
export const mustBeMet = (missing: MissingBeforePrint): boolean =>
  missing.kind === 'unchecked'
    ? missing.isRequired
    : ['no-date', 'no-briefings', 'tray', 'not-ready', 'correcting'].includes(missing.kind);
