import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { countedFindings, type DocumentFinding } from '../document/counted-findings.ts';
import type { WordRelation } from './word-relations.ts';

/** What could not be carried, what lies elsewhere, and what was never run. */
export function wordWarnings(
  found: ReadonlyMap<DocumentFinding, number>,
  relations: readonly WordRelation[],
  parts: readonly string[],
): ImportWarning[] {
  const elsewhere = relations.filter(({ part, type }) => part === null && type !== 'hyperlink');
  const fetched = elsewhere.slice(0, 5).map(({ target }) => ({
    message: `It refers to a file elsewhere, which was not fetched: ${target.slice(0, 200)}`,
  }));
  const hasMacros = parts.some((part) => /vbaProject/i.test(part));
  const macros = {
    message: 'It holds macros, which were not run; the kept original still has them.',
  };
  return [...countedFindings(found), ...fetched, ...(hasMacros ? [macros] : [])];
}
