import type { CitationFormatName } from '../../../shared/contract/citation-export-procedures.ts';

interface FormatWords {
  readonly format: CitationFormatName;
  readonly name: string;
  readonly meaning: string;
}

/** The formats as a person chooses them. */
export const citationFormatWords: readonly FormatWords[] = [
  { format: 'csl-json', name: 'CSL-JSON', meaning: 'Zotero, Pandoc and whatever speaks CSL.' },
  { format: 'ris', name: 'RIS', meaning: 'EndNote, Mendeley, RefWorks and most library software.' },
  { format: 'bibtex', name: 'BibTeX', meaning: 'LaTeX, with BibTeX or BibLaTeX.' },
  { format: 'csv', name: 'CSV', meaning: 'A table for spreadsheets.' },
];
