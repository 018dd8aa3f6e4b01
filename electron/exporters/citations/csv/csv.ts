import { csvHead, csvRow } from '../../csv-rows.ts';
import { type CitationFormat, type CitedWork, citedIn } from '../cited-work.ts';

/** A column of the table and what stands in it. */
const COLUMNS: readonly (readonly [name: string, cell: (work: CitedWork) => string | null])[] = [
  ['id', ({ id }) => id],
  ['type', ({ kind }) => kind],
  ['container', ({ container }) => container],
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors.map(inOrder).join('; ')],
  ['issued', ({ issued }) => issued?.start ?? null],
  ['issued_until', ({ issued }) => issued?.end ?? null],
  ['circa', ({ circa }) => (circa ? 'yes' : '')],
  ['volume', ({ volume }) => volume],
  ['number', ({ number }) => number],
  ['pages', ({ pages }) => pages],
  ['url', ({ url }) => url],
  ['language', ({ language }) => language],
  ['keywords', ({ keywords }) => keywords.join('; ')],
  ['notes', ({ notes }) => notes.join('; ')],
  ['times_cited', ({ places }) => String(places.length)],
  ['cited_in', ({ places }) => [...new Set(places.map(citedIn))].join('\n')],
  ['printed', ({ places }) => [...new Set(places.map(({ printed }) => printed))].join('\n')],
];

export const csv: CitationFormat = {
  extension: 'csv',
  begin: csvHead(COLUMNS.map(([name]) => name)),
  between: '',
  end: '',
  entry: (work) => csvRow(COLUMNS.map(([, cell]) => cell(work) ?? '')),
};

const inOrder = ({ given, family }: CitedWork['authors'][number]): string =>
  given === null ? family : `${given} ${family}`;
