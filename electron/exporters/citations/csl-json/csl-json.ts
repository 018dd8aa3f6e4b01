import type { DateSpan } from '../../../../shared/citations/reading.ts';
import { type AuthorName, type CitationFormat, type CitedWork, notesOf } from '../cited-work.ts';

/** CSL 1.0.2 in JSON, one item a line. */
export const cslJson: CitationFormat = {
  extension: 'json',
  begin: '[\n',
  between: ',\n',
  end: '\n]\n',
  entry: (work) => JSON.stringify(cslItem(work)),
};

const TYPES: Readonly<Record<CitedWork['kind'], string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  broadcast: 'broadcast',
  webpage: 'webpage',
  report: 'report',
  interview: 'interview',
  issue: 'periodical',
};

function cslItem(work: CitedWork): Readonly<Record<string, unknown>> {
  const isPiece = work.kind === 'issue' && work.title !== null;
  const container = work.kind === 'report' ? 'publisher' : 'container-title';
  const fields: Record<string, unknown> = {
    id: work.id,
    type: isPiece ? 'article-magazine' : TYPES[work.kind],
    title: work.title,
    [container]: work.container,
    author: work.authors.length > 0 ? work.authors.map(cslName) : null,
    issued: work.issued && cslDate(work.issued, work.circa),
    volume: work.volume,
    issue: work.number,
    page: work.pages,
    URL: work.url,
    language: work.language,
    keyword: work.keywords.join(', ') || null,
    note: notesOf(work).join('\n'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

const cslName = ({ given, family }: AuthorName) =>
  given === null ? { literal: family } : { family, given };

function cslDate({ start, end }: DateSpan, circa: boolean) {
  const days = start === end ? [start] : [start, end];
  return {
    'date-parts': days.map((day) => day.split('-').map(Number)),
    ...(circa && { circa: true }),
  };
}
