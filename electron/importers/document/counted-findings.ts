import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';

/** What the text of a document may hold that a briefing cannot, or that is no text. */
export type DocumentFinding =
  | 'deletion'
  | 'comment'
  | 'formula'
  | 'hidden-text'
  | 'nested-table'
  | 'text-box'
  | 'embedded-object'
  | 'chart'
  | 'other-document'
  | 'picture-elsewhere';

const KEPT = 'the kept original still has';

/** For one and for many; the number is set in front. */
const words: Readonly<Record<DocumentFinding, readonly [one: string, many: string]>> = {
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
  'picture-elsewhere': [
    'picture is not in the file, and was not fetched',
    'pictures are not in the file, and were not fetched',
  ],
};

/** A warning for each kind of thing that was found, with how often. */
export const countedFindings = (found: ReadonlyMap<DocumentFinding, number>): ImportWarning[] =>
  [...found].map(([finding, count]) => {
    const [one, many] = words[finding];
    return { message: `${count} ${count === 1 ? one : many}.` };
  });
