import type { IssueDetails } from '../issues/issue.ts';
import { inlineContainers } from '../manuscript/inline-containers.ts';
import { inlineText, isAside } from '../manuscript/inline-text.ts';
import type { Block, CrossReference, Inline, Paragraph } from '../manuscript/manuscript.ts';
import { MANUSCRIPT_VERSION } from '../manuscript/manuscript.ts';
import { normaliseInlines } from '../manuscript/normalise-manuscript.ts';
import { printedManuscript } from '../manuscript/settle-changes.ts';
import { type ReferenceStyle, writeTarget } from '../references/write-reference.ts';

type Quotation = Extract<Block, { type: 'quotation' }>;

/** Where a passage stands, for its attribution. */
export type QuotedIssue = Pick<
  IssueDetails,
  'volume' | 'number' | 'date' | 'datePrecision' | 'title'
> & { readonly id: string; readonly publicationName: string };

/**
 * The quotation of these blocks, with a paragraph for each place that bears text; null where none
 * does. Citations and references keep what was decided about them under identities of their own;
 * notes to the editor, footnotes and what is only suggested stay behind.
 */
export function quotePassage(
  blocks: readonly Block[],
  issue: QuotedIssue,
  style: ReferenceStyle,
  newId: () => string,
): Quotation | null {
  const printed = printedManuscript({ version: MANUSCRIPT_VERSION, blocks: [...blocks] });
  const paragraphs: Paragraph[] = [];
  for (const { path, inlines } of inlineContainers(printed)) {
    if (path[0] !== 'blocks') continue;
    const content = normaliseInlines(inlines.flatMap((one) => renewed(one, newId)));
    if (inlineText(content).trim() !== '') paragraphs.push({ type: 'paragraph', content });
  }
  if (paragraphs.length === 0) return null;
  return {
    type: 'quotation',
    content: paragraphs,
    attribution: [attributionTo(issue, style, newId)],
  };
}

/** "the Observer, July 28", which a person has chosen by quoting from it. */
function attributionTo(
  issue: QuotedIssue,
  style: ReferenceStyle,
  newId: () => string,
): CrossReference {
  const text = writeTarget(issue, style);
  return {
    type: 'cross-reference',
    id: newId(),
    content: [{ type: 'text', text }],
    decision: { verdict: 'accepted', issueId: issue.id },
  };
}

function renewed(inline: Inline, newId: () => string): Inline[] {
  if (isAside(inline)) return [];
  return ['id' in inline ? { ...inline, id: newId() } : inline];
}
