import { z } from 'zod';
import { styleRules } from '../house-style/check-style.ts';

/** Every rule of the linter, in the order in which its findings are listed. */
export const findingRules = [
  'cited-after-issue',
  'impossible-date',
  'wrong-weekday',
  'self-reference',
  'dangling-reference',
  'spelled-several-ways',
  'unknown-outlet',
  'cited-twice',
  'missing-space',
  'unattributed-quotation',
  'unsourced-paragraph',
  ...styleRules,
] as const;
export type FindingRule = (typeof findingRules)[number];

/** One change of the text that would mend it: what stands from `start` to `end` becomes `text`. */
export const findingFix = z.object({
  /** On a button: "Make it Wednesday". */
  words: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
});
export type FindingFix = z.infer<typeof findingFix>;

/** Something in a text that a proofreader would stop at. */
export const finding = z.object({
  rule: z.enum(findingRules),
  /** The same for as long as its words and those around them are the same, wherever they stand. */
  fingerprint: z.string().regex(/^[0-9a-z]{1,20}$/),
  /** Offsets into the plain-text projection, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(0),
  message: z.string(),
  fix: findingFix.nullable(),
});
export type Finding = z.infer<typeof finding>;

/** Rises whenever the same text would give other findings, so that archives look again. */
export const LINTER_VERSION = 3;
