import { z } from 'zod';

export const languageKinds = ['spelling', 'grammar'] as const;
export type LanguageKind = (typeof languageKinds)[number];

/** Something that is probably misspelt or no good grammar, in the text of one block. */
export const languageFinding = z.object({
  kind: z.enum(languageKinds),
  /** `spelling`, or `grammar:` and the rule that stopped at it. */
  rule: z.string().min(1).max(100),
  /** Of grammar: what sort of rule it is, for those who do not read its message in English. */
  sort: z.string().max(40).optional(),
  /** As of the linter: the same for as long as the words and those around them are the same. */
  fingerprint: z.string().regex(/^[0-9a-z]{1,20}$/),
  start: z.int().min(0),
  end: z.int().min(0),
  message: z.string(),
  /** What may stand there instead, the likeliest first; an empty one takes the words away. */
  suggestions: z.array(z.string()).max(5),
});
export type LanguageFinding = z.infer<typeof languageFinding>;

/** A block of running text to be checked; offsets in UTF-16 units. */
export const checkedBlock = z.object({
  text: z.string().max(200_000),
  /** Citations, references, mentions and links: nothing is said of them. */
  kept: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })),
});
export type CheckedBlock = z.infer<typeof checkedBlock>;
