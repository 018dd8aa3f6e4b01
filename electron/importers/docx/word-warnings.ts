import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { WordFinding } from './tidy-word-xml.ts';
import type { WordRelation } from './word-relations.ts';

const KEPT = 'the kept original still has';

/** For one and for many; the number is set in front. */
const findings: Readonly<Record<WordFinding, readonly [one: string, many: string]>> = {
  deletion: [
    `deletion that was recorded is left out as text; ${KEPT} it`,
    `deletions that were recorded are left out as text; ${KEPT} them`,
  ],
  comment: [
    `comment of an editor is left out; ${KEPT} it`,
    `comments of editors are left out; ${KEPT} them`,
  ],
  formula: ['formula is set as plain text', 'formulas are set as plain text'],
  'hidden-text': [
    `stretch of hidden text is left out; ${KEPT} it`,
    `stretches of hidden text are left out; ${KEPT} them`,
  ],
  'nested-table': [
    'table stands within another; the outer one was taken apart into paragraphs',
    'tables stand within others; the outer ones were taken apart into paragraphs',
  ],
  'text-box': [
    'text box follows the paragraph to which it was fixed',
    'text boxes follow the paragraphs to which they were fixed',
  ],
  'embedded-object': [
    `file of another programme is embedded, and not read; ${KEPT} it`,
    `files of other programmes are embedded, and not read; ${KEPT} them`,
  ],
  chart: [
    `chart or diagram cannot be carried; ${KEPT} it`,
    `charts or diagrams cannot be carried; ${KEPT} them`,
  ],
  'other-document': [
    `other document is set into it, and not read; ${KEPT} it`,
    `other documents are set into it, and not read; ${KEPT} them`,
  ],
};

/** What could not be carried, what lies elsewhere, and what was never run. */
export function wordWarnings(
  found: ReadonlyMap<WordFinding, number>,
  relations: readonly WordRelation[],
  parts: readonly string[],
): ImportWarning[] {
  const told = [...found].map(([finding, count]) => {
    const [one, many] = findings[finding];
    return { message: `${count} ${count === 1 ? one : many}.` };
  });
  const elsewhere = relations.filter(({ part, type }) => part === null && type !== 'hyperlink');
  const fetched = elsewhere.slice(0, 5).map(({ target }) => ({
    message: `It refers to a file elsewhere, which was not fetched: ${target.slice(0, 200)}`,
  }));
  const hasMacros = parts.some((part) => /vbaProject/i.test(part));
  const macros = { message: `It holds macros, which were not run; ${KEPT} them.` };
  return [...told, ...fetched, ...(hasMacros ? [macros] : [])];
}
