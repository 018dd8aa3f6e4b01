import type { z } from 'zod';
import { type Failure, failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { MANUSCRIPT_VERSION, type Manuscript, manuscript } from './manuscript.ts';
import { migrateManuscript } from './migrate-manuscript.ts';

/** Far beyond what a real manuscript needs, and far below what would exhaust the stack. */
const MAX_DEPTH = 128;

/**
 * Validates a stored or foreign manuscript and brings an older version up to the present one.
 * A failure names the path of the first fault: "blocks[2].content[0].href".
 */
export function parseManuscript(value: unknown): Result<Manuscript, Failure<'unsupported-format'>> {
  const version = versionOf(value);
  if (version === undefined) return refuse('It has no version number.', 'version');
  if (version > MANUSCRIPT_VERSION) {
    return refuse(
      `It has version ${version}; this programme reads versions up to ${MANUSCRIPT_VERSION}.`,
      'version',
      'Open it with a newer version of Masthead.',
    );
  }
  if (isDeeperThan(value, MAX_DEPTH)) return refuse('It is nested too deeply.', 'blocks');

  const parsed = manuscript.safeParse(migrateManuscript(value, version));
  if (parsed.success) return ok(parsed.data);
  const { message, path } = firstFault(parsed.error.issues);
  return refuse(message, printPath(path));
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  const { version } = value;
  return typeof version === 'number' && Number.isInteger(version) && version > 0
    ? version
    : undefined;
}

/** Walks level by level, so that no depth of nesting can exhaust the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return false;
}

interface Fault {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** The first fault; where a block or inline fits no kind, the fault in the kind that it names. */
function firstFault(issues: readonly z.core.$ZodIssue[]): Fault {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union') {
    return issue ?? { message: 'It does not have the form of one.', path: [] };
  }
  const named = issue.errors.find((branch) => branch.every(({ path }) => path[0] !== 'type'));
  if (!named || named.length === 0) return { ...issue, message: 'It is of no known kind.' };
  const inner = firstFault(named);
  return { message: inner.message, path: [...issue.path, ...inner.path] };
}

function refuse(reason: string, place: string, hint?: string) {
  return err(
    failure('unsupported-format', `This text cannot be read as a manuscript. ${reason}`, {
      place,
      ...(hint && { hint }),
    }),
  );
}

const printPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
