import type { CitationFormatName } from '../../../shared/contract/citation-export-procedures.ts';
import { bibtex } from './bibtex/bibtex.ts';
import type { CitationFormat, CitedWork } from './cited-work.ts';
import { cslJson } from './csl-json/csl-json.ts';
import { csv } from './csv/csv.ts';
import { ris } from './ris/ris.ts';

export const citationFormats: Readonly<Record<CitationFormatName, CitationFormat>> = {
  'csl-json': cslJson,
  ris,
  bibtex,
  csv,
};

/** The list in pieces, one a work, so that a large one need not be in memory as a whole. */
export function* writeCitations(
  works: Iterable<CitedWork>,
  format: CitationFormatName,
): Generator<string> {
  const { begin, between, end, entry } = citationFormats[format];
  let before = '';
  yield begin;
  for (const work of works) {
    yield before + entry(work);
    before = between;
  }
  yield end;
}
