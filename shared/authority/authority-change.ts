import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/** The kinds of records that the authority file keeps. */
export const authoritySubjects = ['sources', 'entities'] as const;
export type AuthoritySubject = (typeof authoritySubjects)[number];

/** Something that a person changed in the authority file, in words, to be taken back by its id. */
export const authorityChange = z.object({
  id: identifier,
  madeAt: z.string(),
  subject: z.enum(authoritySubjects),
  /** "Merged “Izvestiia” into “Izvestia”". */
  summary: z.string(),
  /** The change that took this one back, by undoing which it comes back; null while it stands. */
  undoneBy: identifier.nullable(),
});
export type AuthorityChange = z.infer<typeof authorityChange>;
