import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { countedFindings, type DocumentFinding } from '../document/counted-findings.ts';

/** What could not be carried, and what was never run. */
export function odtWarnings(
  found: ReadonlyMap<DocumentFinding, number>,
  parts: readonly string[],
): ImportWarning[] {
  const macros = {
    message: 'It holds macros, which were not run; the kept original still has them.',
  };
  const hasMacros = parts.some((part) => /^(?:Basic|Scripts)\/.+/.test(part));
  return [...countedFindings(found), ...(hasMacros ? [macros] : [])];
}
