import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bibliography } from '../../../../../electron/exporters/citations/bibliography.ts';
import type { CitedWork } from '../../../../../electron/exporters/citations/cited-work.ts';
import { writeCitations } from '../../../../../electron/exporters/citations/write-citations.ts';
import type { CitationFormatName } from '../../../../../shared/contract/citation-export-procedures.ts';
import type { Decision } from '../../../../../shared/manuscript/decision.ts';
import { citingBriefings } from '../../../../support/citing-briefings.ts';
import { cslList } from '../../../../support/csl-item.ts';
import { readCsv } from '../../../../support/read-csv.ts';

const place = {
  publicationTitle: 'Baltic Ledger',
  issueLabel: 'Vol. 6, No. 160',
  headline: 'Ports reopen',
  printed: '(Northern Wire, February 28-29)',
};

const workOf = (details: Partial<CitedWork> = {}): CitedWork => ({
  id: 'northern-wire-2024-02-28-to-29',
  kind: 'newspaper',
  container: 'Northern Wire',
  title: null,
  authors: [],
  issued: { start: '2024-02-28', end: '2024-02-29' },
  circa: false,
  volume: null,
  number: null,
  pages: null,
  url: null,
  language: null,
  keywords: [],
  notes: [],
  places: [place],
  ...details,
});

const written = (works: readonly CitedWork[], format: CitationFormatName) =>
  [...writeCitations(works, format)].join('');

const full = workOf({
  id: 'courier-2024-03-02-tides',
  kind: 'magazine',
  container: 'Courier & Sons {Ltd}',
  title: 'Tides, 50% "higher"',
  authors: [
    { given: 'J. P.', family: 'Maddox' },
    { given: null, family: 'Port Authority' },
  ],
  issued: { start: '2024-03-02', end: '2024-03-02' },
  pages: '3, 5',
  language: 'en',
  keywords: ['Trade & transit', 'Ports'],
  notes: ['in Danish'],
});

describe('a citation that a person corrected', () => {
  const printed = '(Northern Wire, March 2)';
  const asWritten = (decision: Decision, format: CitationFormatName) => {
    const bibliography = new Bibliography();
    const paragraphs = [`It froze ${printed}.`];
    const sources = [{ name: 'Northern Wire' }];
    bibliography.add(citingBriefings({ paragraphs, sources, decisions: { [printed]: decision } }));
    return written(bibliography.works(), format);
  };
  const day = { start: '1987-11-30', end: '1987-11-30' };
  const group = { sources: [{ name: 'Northern Wire', start: 1, end: 14 }], dates: [day] };
  const groups = [{ ...group, resolved: [day] }];
  const decisions: Record<string, Decision> = {
    'by another reading': {
      verdict: 'accepted',
      reading: { printed, kind: 'sources', groups, references: [] },
    },
    'by the date that is meant': { verdict: 'accepted', dates: ['1987-11-30'] },
  };
  const dated = {
    'csl-json': '[\n            1987,',
    ris: 'DA  - 1987/11/30',
    bibtex: '1987',
    csv: '1987-11-30',
  } as const;

  for (const [how, decision] of Object.entries(decisions)) {
    it(`has the date of the correction in every format, ${how}`, () => {
      for (const format of ['csl-json', 'ris', 'bibtex', 'csv'] as const) {
        const text = asWritten(decision, format);
        expect(text.replace(/\s/g, '')).toContain(dated[format].replace(/\s/g, ''));
        expect(text).not.toContain('2024-03-02');
      }
    });
  }

  it('keeps the dates that are printed where the decision is about other ones', () => {
    const decision: Decision = { verdict: 'accepted', dates: ['1987-11-30', '1987-12-01'] };
    expect(asWritten(decision, 'csv')).toContain('2024-03-02');
  });
});

describe('CSL-JSON', () => {
  it('is written to the letter', () => {
    expect(JSON.parse(written([workOf(), full], 'csl-json'))).toEqual([
      {
        id: 'northern-wire-2024-02-28-to-29',
        type: 'article-newspaper',
        'container-title': 'Northern Wire',
        issued: {
          'date-parts': [
            [2024, 2, 28],
            [2024, 2, 29],
          ],
        },
        note: 'Cited in Baltic Ledger, Vol. 6, No. 160: “Ports reopen”',
      },
      {
        id: 'courier-2024-03-02-tides',
        type: 'article-magazine',
        title: 'Tides, 50% "higher"',
        'container-title': 'Courier & Sons {Ltd}',
        author: [{ family: 'Maddox', given: 'J. P.' }, { literal: 'Port Authority' }],
        issued: { 'date-parts': [[2024, 3, 2]] },
        page: '3, 5',
        language: 'en',
        keyword: 'Trade & transit, Ports',
        note: 'in Danish\nCited in Baltic Ledger, Vol. 6, No. 160: “Ports reopen”',
      },
    ]);
  });

  it('keeps a month a month, a year a year, and what is about then about then', () => {
    const month = workOf({ issued: { start: '2024-02', end: '2024-02' }, circa: true });
    expect(JSON.parse(written([month], 'csl-json'))[0].issued).toEqual({
      'date-parts': [[2024, 2]],
      circa: true,
    });
  });

  it('is an empty list where nothing is cited', () => {
    expect(JSON.parse(written([], 'csl-json'))).toEqual([]);
  });
});

describe('RIS', () => {
  it('is written to the letter', () => {
    expect(written([workOf(), full], 'ris').split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - northern-wire-2024-02-28-to-29',
      'T2  - Northern Wire',
      'PY  - 2024',
      'DA  - 2024/02/28/to 2024-02-29',
      'N1  - Cited in Baltic Ledger, Vol. 6, No. 160: “Ports reopen”',
      'ER  - ',
      '',
      'TY  - MGZN',
      'ID  - courier-2024-03-02-tides',
      'T1  - Tides, 50% "higher"',
      'AU  - Maddox, J. P.',
      'AU  - Port Authority',
      'T2  - Courier & Sons {Ltd}',
      'PY  - 2024',
      'DA  - 2024/03/02/',
      'SP  - 3, 5',
      'LA  - en',
      'KW  - Trade & transit',
      'KW  - Ports',
      'N1  - in Danish',
      'N1  - Cited in Baltic Ledger, Vol. 6, No. 160: “Ports reopen”',
      'ER  - ',
      '',
    ]);
  });
});

describe('BibTeX', () => {
  it('is written to the letter', () => {
    expect(written([full], 'bibtex')).toBe(
      [
        '@article{courier-2024-03-02-tides,',
        '  author = {Maddox, J. P. and {Port Authority}},',
        '  title = {Tides, 50\\% \\textquotedbl{}higher\\textquotedbl{}},',
        '  journal = {Courier \\& Sons \\textbraceleft{}Ltd\\textbraceright{}},',
        '  year = {2024},',
        '  month = mar,',
        '  day = {2},',
        '  date = {2024-03-02},',
        '  pages = {3, 5},',
        '  language = {en},',
        '  keywords = {Trade \\& transit, Ports},',
        '  note = {in Danish. Cited in Baltic Ledger, Vol. 6, No. 160: “Ports reopen”},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('keeps both ends of a range', () => {
    expect(written([workOf()], 'bibtex')).toContain('  date = {2024-02-28/2024-02-29},\n');
  });
});

describe('CSV', () => {
  it('tells spreadsheets its encoding, quotes by RFC 4180, and runs no formula', () => {
    const [head, row] = written(
      [workOf({ container: '=HYPERLINK("https://example.org")', title: '-1, +1' })],
      'csv',
    ).split('\r\n');
    expect(head?.startsWith('\uFEFFid,type,container,title,')).toBe(true);
    expect(row?.split(',2024')[0]).toBe(
      'northern-wire-2024-02-28-to-29,newspaper,"\'=HYPERLINK(""https://example.org"")","\'-1, +1",',
    );
  });
});

/** Names as nobody would print them: braces, quotation marks, line ends, other scripts. */
const name = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'{}"\'&%$#_~^\\,;=@+-\n\r\t|<>', 'Ж', 'ї', 'ß', 'é', '中', '😀'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const work: fc.Arbitrary<CitedWork> = fc
  .record({
    kind: fc.constantFrom(
      ...([
        'newspaper',
        'magazine',
        'broadcast',
        'webpage',
        'report',
        'interview',
        'issue',
      ] as const),
    ),
    container: fc.option(name),
    title: fc.option(name),
    authors: fc.array(fc.record({ given: fc.option(name), family: name }), { maxLength: 2 }),
    days: fc.option(fc.tuple(day, day)),
    precision: fc.constantFrom(4, 7, 10),
    note: name,
  })
  .map(({ days, precision, note, ...rest }) => {
    const [start = '', end = ''] = (days ?? []).map((each) => each.slice(0, precision)).sort();
    return workOf({ ...rest, issued: days && { start, end }, notes: [note] });
  });

const works = fc
  .array(work, { maxLength: 4 })
  .map((list) => list.map((each, index) => ({ ...each, id: `work-${index}` })));

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('every format, whatever is printed', () => {
  it('keeps CSL-JSON within its schema', () => {
    fc.assert(
      fc.property(works, (list) => {
        const items = cslList.parse(JSON.parse(written(list, 'csl-json')));
        expect(items.map((item) => item.title ?? null)).toEqual(list.map(({ title }) => title));
      }),
    );
  });

  it('gives BibTeX that another reader reads back, name for name', () => {
    fc.assert(
      fc.property(works, (list) => {
        const read = new Cite(written(list, 'bibtex')).data;
        expect(read.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        expect(read.map((item) => plain(item.title))).toEqual(
          list.map(({ title }) => plain(title && oneLine(title))),
        );
      }),
    );
  });

  it('gives RIS whose every line has a tag and whose every entry ends', () => {
    fc.assert(
      fc.property(works, (list) => {
        const entries = written(list, 'ris').split(/(?<=ER {2}- \r\n)\r\n/);
        const wanted = list.length === 0 ? [''] : list;
        expect(entries).toHaveLength(wanted.length);
        for (const entry of list.length === 0 ? [] : entries) {
          expect(entry).toMatch(
            /^TY {2}- [A-Z]+\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)*ER {2}- \r\n$/,
          );
        }
      }),
    );
  });

  it('gives CSV that reads back cell for cell, but for what would be run', () => {
    fc.assert(
      fc.property(works, (list) => {
        const rows = readCsv(written(list, 'csv'));
        expect(rows.map((row) => row.title)).toEqual(
          list.map(({ title }) => (/^[=+\-@]/.test(title ?? '') ? `'${title}` : (title ?? ''))),
        );
        for (const row of rows) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

/** The other reader leaves markup and double spaces of its own. */
const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/<[^>]*>/g, '').normalize('NFC');
