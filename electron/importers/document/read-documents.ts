import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { findPassages } from './find-passages.ts';
import { linesOfBlock, partDocument } from './part-document.ts';
import { type DocumentText, readDocument } from './read-document.ts';

/** The issues of a document, and what of it is no briefing. */
export interface ReadDocuments {
  /** Empty where there is no text. */
  readonly drafts: readonly IssueDraft[];
  readonly stretches: readonly Stretch[];
  /** Of the whole document. */
  readonly warnings: readonly ImportWarning[];
}

/**
 * Makes issues of a document: one, or as many as there are mastheads with text under each. What
 * the document says of itself holds for an issue only if it is one.
 */
export function readDocuments(document: DocumentText): ReadDocuments {
  const { issues, preface } = partDocument(document.blocks);
  if (issues.length === 1) {
    const { draft, stretches } = readDocument(document);
    return { drafts: draft ? [draft] : [], stretches, warnings: [] };
  }
  const { notes, source } = document;
  const properties = { language: document.properties?.language };
  const read = issues.map((blocks) => readDocument({ blocks, notes, source, properties }));
  const before = findPassages(
    source,
    [],
    [{ words: preface.flatMap(linesOfBlock), fate: 'unread', reason: PREFACE }],
  );
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    stretches: [...before.stretches, ...read.flatMap(({ stretches }) => stretches)],
    warnings: preface.length > 0 ? [{ message: PREFACE }] : [],
  };
}

const PREFACE =
  'Left out as what stands before the first of several issues; the kept original still has it.';
