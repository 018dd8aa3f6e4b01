import type { DateSpan } from '../../../../shared/citations/reading.ts';
import {
  type AuthorName,
  type CitationFormat,
  type CitedWork,
  notesOf,
  onOneLine,
} from '../cited-work.ts';

/** RIS of 2011: a tag and a value a line, ended by CR and LF; `TY` begins an entry, `ER` ends it. */
export const ris: CitationFormat = {
  extension: 'ris',
  begin: '',
  between: '\r\n',
  end: '',
  entry: (work) => `${linesOf(work).join('\r\n')}\r\nER  - \r\n`,
};

const TYPES: Readonly<Record<CitedWork['kind'], string>> = {
  newspaper: 'NEWS',
  magazine: 'MGZN',
  broadcast: 'ADVS',
  webpage: 'ELEC',
  report: 'RPRT',
  interview: 'PCOMM',
  issue: 'MGZN',
};

function linesOf(work: CitedWork): string[] {
  const { issued } = work;
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', TYPES[work.kind]],
    ['ID', work.id],
    ['T1', work.title],
    ...work.authors.map((author) => ['AU', risName(author)] as const),
    [work.kind === 'report' ? 'PB' : 'T2', work.container],
    ['PY', issued?.start.slice(0, 4) ?? null],
    ['DA', issued && risDate(issued, work.circa)],
    ['VL', work.volume],
    ['IS', work.number],
    ['SP', work.pages],
    ['UR', work.url],
    ['LA', work.language],
    ...work.keywords.map((keyword) => ['KW', keyword] as const),
    ...notesOf(work).map((note) => ['N1', note] as const),
  ];
  return fields.flatMap(([tag, value]) =>
    value === null || value === '' ? [] : [`${tag}  - ${onOneLine(value)}`],
  );
}

const risName = ({ given, family }: AuthorName): string =>
  given === null ? family : `${family}, ${given}`;

/** "2000/08/28/", what is not known left empty; the end of a range stands in the free last part. */
function risDate({ start, end }: DateSpan, circa: boolean): string {
  const [year = '', month = '', day = ''] = start.split('-');
  const remarks = [circa && 'circa', start !== end && `to ${end}`].filter(Boolean).join(', ');
  return `${year}/${month}/${day}/${remarks}`;
}
