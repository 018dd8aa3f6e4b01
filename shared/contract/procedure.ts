import type { z } from 'zod';
import type { Failure, FailureKind } from '../kernel/failure.ts';
import type { Result } from '../kernel/result.ts';

/**
 * One call across a process border. From this one declaration come the types on both sides, the
 * validation of what is sent, the list of failures and the reference documentation.
 */
export interface Procedure<
  Request extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Kinds extends readonly FailureKind[] = readonly FailureKind[],
> {
  readonly summary: string;
  readonly request: Request;
  readonly response: Response;
  readonly failures: Kinds;
}

export const procedure = <
  Request extends z.ZodType,
  Response extends z.ZodType,
  const Kinds extends readonly FailureKind[],
>(
  declaration: Procedure<Request, Response, Kinds>,
): Procedure<Request, Response, Kinds> => declaration;

/** What any call may answer besides its own failures. */
export type CommonFailure = 'malformed-request' | 'unknown-procedure' | 'internal';

export type RequestOf<P extends Procedure> = z.input<P['request']>;
/** A request after validation, with defaults filled in: what a handler receives. */
export type ParsedRequestOf<P extends Procedure> = z.output<P['request']>;
export type ResponseOf<P extends Procedure> = z.output<P['response']>;
export type FailureOf<P extends Procedure> = Failure<P['failures'][number] | CommonFailure>;
export type OutcomeOf<P extends Procedure> = Result<ResponseOf<P>, FailureOf<P>>;
