import type { DateSpan } from '../../../../shared/citations/reading.ts';
import { type AuthorName, type CitationFormat, type CitedWork, notesOf } from '../cited-work.ts';
import { escapeTex, texAddress } from './escape-tex.ts';

/**
 * BibTeX in UTF-8. Written by hand: the library that reads it back in our tests loses the end of
 * a range, letters beyond Latin and the names of stations when it writes. `date` is BibLaTeX's
 * and knows ranges; `year`, `month` and `day` are for everything older.
 */
export const bibtex: CitationFormat = {
  extension: 'bib',
  begin: '',
  between: '\n',
  end: '',
  entry: (work) => {
    const fields = fieldsOf(work).map(([name, value]) => `  ${name} = ${value},\n`);
    return `@${FORMS[work.kind].type}{${work.id},\n${fields.join('')}}\n`;
  },
};

/** The type of entry, and the field that names where it appeared. */
const FORMS: Readonly<Record<CitedWork['kind'], { type: string; container: string }>> = {
  newspaper: { type: 'article', container: 'journal' },
  magazine: { type: 'article', container: 'journal' },
  broadcast: { type: 'misc', container: 'howpublished' },
  webpage: { type: 'misc', container: 'howpublished' },
  report: { type: 'techreport', container: 'institution' },
  interview: { type: 'misc', container: 'howpublished' },
  issue: { type: 'article', container: 'journal' },
};

function fieldsOf(work: CitedWork): (readonly [name: string, value: string])[] {
  const {
    kind,
    title,
    authors,
    container,
    issued,
    volume,
    number,
    pages,
    url,
    language,
    keywords,
  } = work;
  const texts: readonly (readonly [string, string | null])[] = [
    ['author', authors.length > 0 ? authors.map(bibtexName).join(' and ') : null],
    ['title', title && escapeTex(title)],
    [FORMS[kind].container, container && escapeTex(container)],
    ...(issued ? dateFields(issued, work.circa) : []),
    ['volume', volume && escapeTex(volume)],
    ['number', number && escapeTex(number)],
    ['pages', pages && escapeTex(pages)],
    ['url', url && texAddress(url)],
    ['language', language && escapeTex(language)],
    ['keywords', escapeTex(keywords.join(', ')) || null],
    ['note', escapeTex(notesOf(work).join('. ')) || null],
  ];
  const month = issued && MONTHS[Number(issued.start.split('-')[1]) - 1];
  return texts.flatMap(([name, value]) => {
    if (value === null) return [];
    const field = [name, `{${value}}`] as const;
    return name === 'year' && month ? [field, ['month', month] as const] : [field];
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateFields({ start, end }: DateSpan, circa: boolean): (readonly [string, string])[] {
  const [year = '', , day] = start.split('-');
  const days = start === end ? [start] : [start, end];
  const span = days.map((each) => (circa ? `${each}~` : each)).join('/');
  return [
    ['year', year],
    ...(day && start === end ? [['day', String(Number(day))] as const] : []),
    ['date', span],
  ];
}

/** Braces keep a name whole that does not part. */
const bibtexName = ({ given, family }: AuthorName): string =>
  given === null ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;
