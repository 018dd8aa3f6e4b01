import type { StagedHead } from '../../archive/import-staging.ts';
import type { SpreadIssue } from './survey-batch.ts';

/** By the first of its files, those of each issue that is spread over several. */
export const beginningAt = (
  spread: readonly SpreadIssue[],
): ReadonlyMap<number, readonly number[]> =>
  new Map(
    spread.map(({ files }) => [
      files.reduce((least, file) => Math.min(least, file), Number.POSITIVE_INFINITY),
      files,
    ]),
  );

interface Portion {
  readonly heads: StagedHead[];
  /** All files of the issues that begin in it. */
  readonly files: number[];
}

/** So many pages, or those of one issue, are settled at once. */
const PAGES_AT_ONCE = 500;

/** Heads in portions, so that none begins issues of too many pages. */
export function* dividedBySpread(
  heads: readonly StagedHead[],
  beginning: ReadonlyMap<number, readonly number[]>,
): Generator<Portion> {
  let portion: Portion = { heads: [], files: [] };
  for (const head of heads) {
    const files = beginning.get(head.file) ?? [];
    if (portion.files.length > 0 && portion.files.length + files.length > PAGES_AT_ONCE) {
      yield portion;
      portion = { heads: [], files: [] };
    }
    portion.heads.push(head);
    for (const file of files) portion.files.push(file);
  }
  if (portion.heads.length > 0) yield portion;
}
