import type { CitationFormatName } from '../../../shared/contract/citation-export-procedures.ts';
import { say } from '../../wording/say.ts';

interface FormatWords {
  readonly format: CitationFormatName;
  readonly name: string;
  readonly meaning: string;
}

/** The formats as a person chooses them. */
export const citationFormatWords: readonly FormatWords[] = [
  {
    format: 'csl-json',
    name: say('CSL-JSON'),
    meaning: say('Zotero, Pandoc and whatever speaks CSL.'),
  },
  {
    format: 'ris',
    name: say('RIS'),
    meaning: say('EndNote, Mendeley, RefWorks and most library software.'),
  },
  { format: 'bibtex', name: say('BibTeX'), meaning: say('LaTeX, with BibTeX or BibLaTeX.') },
  { format: 'csv', name: say('CSV'), meaning: say('A table for spreadsheets.') },
];
