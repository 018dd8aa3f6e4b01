import { z } from 'zod';

/** Every way in which a request may fail as expected; a procedure names those that it can give. */
export const failureKinds = [
  'malformed-request',
  'unknown-procedure',
  'not-found',
  'stale-revision',
  'locked',
  'conflict',
  'unreadable-file',
  'unsupported-format',
  'file-too-large',
  'archive-busy',
  'archive-damaged',
  'archive-newer',
  'archive-gone',
  'disk-full',
  'typesetting-failed',
  'target-unwritable',
  'cancelled',
  'internal',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/**
 * An expected failure, in words for the person who meets it.
 * `message` says what happened, `hint` what to do; `file` and `place` name where, if anywhere.
 */
export interface Failure<Kind extends FailureKind = FailureKind> {
  readonly kind: Kind;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly file?: string | undefined;
  readonly place?: string | undefined;
}

export const failureSchema: z.ZodType<Failure> = z.object({
  kind: z.enum(failureKinds),
  message: z.string(),
  hint: z.string().optional(),
  file: z.string().optional(),
  place: z.string().optional(),
});

export const failure = <Kind extends FailureKind>(
  kind: Kind,
  message: string,
  where: Partial<Pick<Failure, 'hint' | 'file' | 'place'>> = {},
): Failure<Kind> => ({ kind, message, ...where });
