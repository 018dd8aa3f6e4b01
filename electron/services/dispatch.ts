import type { z } from 'zod';
import { contract, type Handlers, type ProcedureName } from '../../shared/contract/contract.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { ArchiveFault } from '../archive/archive-calls.ts';

/** Answers any call of a window, however wrong it is; never throws. */
export type Dispatch = (name: string, request: unknown) => Promise<Result<unknown, Failure>>;

interface DispatchOptions {
  /** Hears of bugs. What the window is told holds nothing of them. */
  readonly report: (procedure: string, error: unknown) => void;
  /** Also holds answers against the contract; for tests and development. */
  readonly proveResponses: boolean;
}

/** Puts the contract in front of the handlers: what reaches them is valid. */
export function createDispatch(handlers: Handlers, options: DispatchOptions): Dispatch {
  return async (name, request) => {
    if (!isProcedureName(name)) return err(unknownProcedure(name));
    const parsed = validRequest(name, request);
    if (!parsed.ok) return parsed;
    try {
      // The schema that was just applied is the one from which the handler's type is made.
      const handler = handlers[name] as (valid: unknown) => Promise<Result<unknown, Failure>>;
      const outcome = await handler(parsed.value);
      if (options.proveResponses) proveOutcome(name, outcome);
      return outcome;
    } catch (error) {
      // The words of the disk help the person, whatever failures the procedure names.
      if (error instanceof ArchiveFault) return err({ ...error.failure, kind: 'internal' });
      options.report(name, error);
      return err(internalFailure(name));
    }
  };
}

function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

const unknownProcedure = (name: string) =>
  failure('unknown-procedure', `There is no procedure called “${name.slice(0, 100)}”.`, {
    hint: 'The window and the application are of different versions: start Masthead again.',
  });

function validRequest(name: ProcedureName, request: unknown): Result<unknown, Failure> {
  try {
    const parsed = contract[name].request.safeParse(request);
    return parsed.success ? ok(parsed.data) : err(malformedRequest(name, parsed.error));
  } catch (error) {
    // A schema that contains itself follows whatever depth it is sent.
    if (!(error instanceof RangeError)) throw error;
    return err(failure('malformed-request', `${name} was asked wrongly: it is nested too deeply.`));
  }
}

function malformedRequest(name: ProcedureName, error: z.ZodError): Failure {
  const issue = error.issues[0];
  const place = issue?.path.join('.') || 'the whole request';
  return failure('malformed-request', `${name} was asked wrongly: ${place}: ${issue?.message}`, {
    place,
  });
}

const internalFailure = (name: ProcedureName) =>
  failure('internal', `Masthead made a mistake while it answered ${name}. Nothing was changed.`, {
    hint: 'Try again. If it happens again, the log of the application says more.',
  });

const commonFailures = ['malformed-request', 'unknown-procedure', 'internal'];

function proveOutcome(name: ProcedureName, outcome: Result<unknown, Failure>): void {
  const { response, failures } = contract[name];
  if (outcome.ok) {
    const proof = response.safeParse(outcome.value);
    if (!proof.success) {
      throw new Error(`${name} answered against the contract: ${proof.error.message}`);
    }
  } else if (![...failures, ...commonFailures].includes(outcome.error.kind)) {
    throw new Error(`${name} does not declare the failure ${outcome.error.kind}`);
  }
}
