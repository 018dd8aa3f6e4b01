import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { csvImporter } from '../../../../../electron/importers/csv/csv-importer.ts';
import { readRows } from '../../../../../electron/importers/csv/read-rows.ts';
import type { ReadingOptions } from '../../../../../electron/importers/importer.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

function read(content: string | Uint8Array, options?: ReadingOptions) {
  const result = csvImporter.read(textFile(content), options);
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.hint}`);
  return result.value;
}

const headlinesOf = (content: string, options?: ReadingOptions) =>
  read(content, options).drafts.map(({ number, date, briefings }) => [
    number,
    date,
    briefings.map(({ headline }) => headline),
  ]);

const prose = 'The dredgers left on Tuesday.';

describe('rows', () => {
  test('of one number are briefings of one issue, in their order', () => {
    expect(
      headlinesOf(
        `number,date,headline,body\n7,1999-05-04,Ferries,${prose}\n7,1999-05-04,Cranes,${prose}\n8,1999-05-11,Moles,${prose}\n`,
      ),
    ).toEqual([
      ['7', '1999-05-04', ['Ferries', 'Cranes']],
      ['8', '1999-05-11', ['Moles']],
    ]);
  });

  test('of one day are an issue where there are no numbers', () => {
    expect(headlinesOf(`date;headline;text\n4.5.1999;One;a b\n4.5.1999;Two;c d\n`)).toEqual([
      [null, '1999-05-04', ['One', 'Two']],
    ]);
  });

  test('with headings in their text are issues of several briefings', () => {
    expect(
      headlinesOf(`number\tbody_markdown\n7\t"## Ferries\n\n${prose}\n\n## Cranes\n\n${prose}"\n`),
    ).toEqual([['7', null, ['Ferries', 'Cranes']]]);
  });

  test('say where they stand, and account for the heads', () => {
    const text = `\ufeffnumber|text\r\n1|"Заря\r\nи порт"\r\n2|b\r\n`;
    const { drafts, stretches } = read(text);
    const bytes = Buffer.from(text);
    const [place] = drafts[0]?.briefings[0]?.passages ?? [];
    expect(place?.place).toBe('row 2 (lines 2 to 3)');
    expect(bytes.subarray(...(place?.bytes ?? [0, 0])).toString()).toBe('1|"Заря\r\nи порт"\r\n');
    expect(stretches).toEqual([
      expect.objectContaining({ fate: 'metadata', place: 'row 1 (line 1)', bytes: [3, 16] }),
    ]);
  });

  test('that do not fit the heads are named', () => {
    const { warnings, drafts } = read(`number;title;text\n1;One\n2;Two;b;c\n`);
    expect(drafts).toHaveLength(2);
    expect(warnings).toEqual([
      { message: 'A row has 2 cells under 3 heads.', place: 'row 2' },
      {
        message: 'A row has 4 cells under 3 heads; what is beyond them was left out.',
        place: 'row 3',
      },
    ]);
  });
});

describe('cells', () => {
  const textOf = (cell: string) => {
    const [draft] = read(`number,text\n1,"${cell.replaceAll('"', '""')}"\n`).drafts;
    const [briefing] = draft?.briefings ?? [];
    return briefing ? projectManuscript(briefing.manuscript).text : '';
  };

  test('are HTML, Markdown or plain by their marks, and formulas are text', () => {
    expect(textOf('<p>Ten <b>cranes</b></p>')).toBe('Ten cranes');
    expect(textOf('Ten **cranes** [here](https://harbour.example)')).toBe('Ten cranes here');
    expect(textOf('Ten * cranes <here>')).toBe('Ten * cranes <here>');
    expect(textOf('=HYPERLINK("http://harbour.example";"x")')).toBe(
      '=HYPERLINK("http://harbour.example";"x")',
    );
  });

  test('of dates in figures are read by the column: one day tells the order', () => {
    expect(headlinesOf('date,title,text\n3/4/2001,One,a\n4/28/2001,Two,b\n')).toEqual([
      [null, '2001-03-04', ['One']],
      [null, '2001-04-28', ['Two']],
    ]);
  });

  test('may be in the encoding that a person chose', () => {
    const bytes = iconv.encode('номер;текст\n1;Порт открыт\n', 'koi8-r');
    expect(read(bytes, { encoding: 'koi8-r' }).drafts[0]?.briefings[0]?.headline).toBe(
      'Порт открыт',
    );
    const wide = iconv.encode('номер\tтекст\n1\tПорт открыт\n', 'utf-16le', { addBOM: true });
    expect(chooseImporter(textFile(wide)).id).toBe('csv');
    expect(read(wide).drafts[0]?.number).toBe('1');
  });
});

describe('columns', () => {
  test('that a person chose are taken, and the others named', () => {
    const { drafts, warnings } = read('a,b,c\n1,some words,x\n', {
      columns: { number: 'a', text: 'b' },
    });
    expect(drafts[0]).toMatchObject({ number: '1', briefings: [{ headline: 'some words' }] });
    expect(warnings).toEqual([{ message: 'Columns left out, for which there is no place: c.' }]);
  });

  test('may be chosen by place where there are no heads', () => {
    expect(headlinesOf('1,some words\n2,others\n', { columns: { number: 0, text: 1 } })).toEqual([
      ['1', null, ['some words']],
      ['2', null, ['others']],
    ]);
  });

  test('are offered where none is known to hold the text', () => {
    expect(csvImporter.read(textFile('berth,tons\n1,20\n'))).toMatchObject({
      ok: false,
      error: { hint: 'It has these columns: berth, tons. Choose which holds the text.' },
    });
  });
});

test('tables are told from prose with commas', () => {
  const id = (text: string) => chooseImporter(textFile(text)).id;
  expect(id('number,title,text\n1,"## Ferries",[x](y)\n')).toBe('csv');
  expect(id('Dear all, the ferry runs\nagain, as it did\n')).toBe('text');
  expect(id(`A Berth Opens, Late\n\n${prose}, they said.\n`)).toBe('text');
});

test('a quotation mark that is never closed costs no row before it', () => {
  const { drafts, warnings } = read('number,text\n1,a b\n2,"c d\n3,e f\n');
  expect(drafts.map(({ number }) => number)).toEqual(['1', '2']);
  expect(warnings[0]?.place).toBe('row 3');
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t'),
  maxLength: 8,
});

test('any table that is written down reads as the same cells, each row in its place', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (table, delimiter, lineEnd) => {
        const lines = table.map((cells) => cells.map(quoted).join(delimiter) + lineEnd);
        const { rows } = readRows(lines.join(''), delimiter, 100);
        expect(rows.map(({ cells }) => cells)).toEqual(table);
        expect(rows.map(({ start, end }) => lines.join('').slice(start, end))).toEqual(lines);
      },
    ),
  );
});

test('nothing thrown at it makes it throw, and its rows never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', ',', '\n', '\r', 'ab', 'é', ' ', '1'), { maxLength: 60 }),
      (parts) => {
        const text = `number,text\n${parts.join('')}`;
        const result = csvImporter.read(textFile(text));
        const passages = result.ok
          ? result.value.drafts.flatMap(({ briefings }) => briefings[0]?.passages ?? [])
          : [];
        const extents = passages
          .map(({ bytes }) => bytes ?? [0, 0])
          .toSorted(([a = 0], [b = 0]) => a - b);
        for (const [index, [start, end]] of extents.entries()) {
          expect(start).toBeGreaterThanOrEqual(extents[index - 1]?.[1] ?? 0);
          expect(end).toBeLessThanOrEqual(Buffer.byteLength(text));
        }
      },
    ),
  );
});

describe('a table without text', () => {
  test('that names files is an index of them', () => {
    const table = 'post_id,post_date,title\n7.night-pilots,1999-05-04T08:00:00Z,Night pilots\n';
    expect(read(table)).toMatchObject({
      drafts: [],
      index: [{ file: '7.night-pilots', number: null, date: '1999-05-04' }],
      stretches: [{ fate: 'metadata', bytes: [0, table.length] }],
    });
  });

  test('is refused where nothing in it is a name of a file', () => {
    const table = 'number,date,colour\n7,1999-05-04,red\n';
    expect(csvImporter.read(textFile(table))).toMatchObject({
      ok: false,
      error: { hint: expect.stringContaining('Choose which holds the text') },
    });
  });
});

describe('a table without a text', () => {
  test('that lists issues makes them of their titles, and says so', () => {
    const table = iconv.encode(
      'number\tdate\ttitle\r\n4\t2004-05-06\tПервый причал\r\n',
      'utf16le',
      {
        addBOM: true,
      },
    );
    const { drafts, encoding, warnings } = read(table);
    expect(encoding).toBe('UTF-16LE');
    expect(drafts).toMatchObject([{ number: '4', date: '2004-05-06', title: 'Первый причал' }]);
    expect(warnings[0]?.message).toContain('titles alone');
  });

  test('is refused where it does not say which issues there are', () => {
    expect(() => read('title;price\nCrane;12\nMole;14\n')).toThrow('Choose which holds the text');
  });
});
