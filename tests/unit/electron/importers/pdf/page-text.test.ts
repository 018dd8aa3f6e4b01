import { describe, expect, it } from 'vitest';
import { closeLetterSpacing } from '../../../../../electron/importers/pdf/close-letter-spacing.ts';
import { findTables } from '../../../../../electron/importers/pdf/find-tables.ts';
import { gatherLines } from '../../../../../electron/importers/pdf/gather-lines.ts';
import { isGarbled } from '../../../../../electron/importers/pdf/is-garbled.ts';
import { listPages } from '../../../../../electron/importers/pdf/list-pages.ts';
import { patchDamaged } from '../../../../../electron/importers/pdf/patch-damaged.ts';
import type { PdfPage, TextRun } from '../../../../../electron/importers/pdf/pdf-page.ts';
import { lineOf, lineText } from '../../../../../electron/importers/pdf/printed-line.ts';
import { restoreHyphens } from '../../../../../electron/importers/pdf/restore-hyphens.ts';
import { findRunningLines } from '../../../../../electron/importers/pdf/running-heads.ts';
import { splitAtLinks } from '../../../../../electron/importers/pdf/split-at-links.ts';

const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  font: { bold: false, italic: false, fixed: false },
  spaced: false,
  rightToLeft: false,
  content: null,
  ...more,
});

const page = (number: number, runs: readonly TextRun[]): PdfPage => ({
  number,
  width: 600,
  height: 800,
  runs,
  furniture: [],
  elements: [],
  rules: [],
  frames: [],
  links: [],
  pictured: 0,
  aside: [],
});

describe('runs on lines', () => {
  it('stand on one with the figures raised over it', () => {
    const lines = gatherLines([
      run('The canal', 50, 100),
      run('2', 95, 96, { size: 6, width: 3 }),
      run('was closed', 101, 100),
      run('in spring', 50, 112),
    ]);
    expect(lines.map(lineText)).toEqual(['The canal2 was closed', 'in spring']);
  });

  it('begin with an initial that is set over several of them', () => {
    const lines = gatherLines([
      run('S', 50, 122, { size: 32, width: 20 }),
      run('hips paid more', 72, 100),
      run('than they had', 72, 112),
      run('before.', 50, 136),
    ]);
    expect(lines.map(lineText)).toEqual(['Ships paid more', 'than they had', 'before.']);
  });

  it('are read from the right where they are written so', () => {
    const line = lineOf([
      run('אחת', 100, 50, { rightToLeft: true }),
      run('שתיים', 60, 50, { rightToLeft: true }),
    ]);
    expect(lineText(line)).toBe('אחת שתיים');
  });

  it('are one word where capitals are set wide', () => {
    const letters = [...'HARBOUR'].map((letter, at) => run(letter, 50 + at * 14, 40, { width: 7 }));
    const next = [...'LETTER'].map((letter, at) => run(letter, 170 + at * 14, 40, { width: 7 }));
    expect(closeLetterSpacing([...letters, ...next]).map(({ text }) => text)).toEqual([
      'HARBOUR LETTER',
    ]);
    expect(closeLetterSpacing([run('A', 50, 40), run('B', 56, 40)])).toHaveLength(2);
  });
});

describe('heads, feet and folios', () => {
  const text = (number: number) => [
    run(
      `The first line of page ${number} is about ${'ice grain salt tide oil'.split(' ')[number]}`,
      50,
      100,
    ),
    run('and this one is about the same,', 50, 112),
    run('as is the next one on each page,', 50, 124),
    run('which ends here.', 50, 136),
  ];
  const running = (pages: readonly PdfPage[]) =>
    findRunningLines(pages, 10).flatMap(({ lines }) => lines.map(lineText));

  it('are told by what recurs at their height, but for its figures', () => {
    const pages = [0, 1, 2].map((number) =>
      page(number, [
        run(`Harbour Letter ${number}`, 50, 40),
        ...text(number),
        run(`${number}`, 300, 770),
      ]),
    );
    expect(running(pages)).toEqual([0, 1, 2].flatMap((it) => [`Harbour Letter ${it}`, `${it}`]));
  });

  it('are no lines that are set as close as the text', () => {
    const pages = [0, 1, 2].map((number) => page(number, [run('Again', 50, 88), ...text(number)]));
    expect(running(pages)).toEqual([]);
  });

  it('are no mastheads, of which each names an issue of its own', () => {
    const pages = [7, 8, 8, 8].map((issue, index) =>
      page(index + 1, [run(`Harbour Letter, No. ${issue}`, 50, 40), ...text(index)]),
    );
    expect(running(pages)).toEqual([
      'Harbour Letter, No. 8',
      'Harbour Letter, No. 8',
      'Harbour Letter, No. 8',
    ]);
    expect(running(pages.slice(0, 2))).toEqual([]);
  });

  it('are told by the masthead where they stand but once', () => {
    const masthead = [
      run('HARBOUR LETTER', 50, 50, { size: 22 }),
      run('No. 8, August 6, 2001', 50, 70),
    ];
    const head = run('2 Harbour Letter, August 6, 2001', 50, 40);
    const pages = [page(1, [...masthead, ...text(1)]), page(2, [head, ...text(2)])];
    expect(running(pages)).toEqual([head.text]);
  });

  it('are no titles, though they recur in a bound volume', () => {
    const pages = [0, 1].map((number) =>
      page(number, [
        run('HARBOUR LETTER', 50, 50, { size: 22 }),
        run('August 2001', 50, 70),
        ...text(number),
      ]),
    );
    expect(running(pages)).toEqual([]);
  });
});

describe('a table', () => {
  const row = (y: number, ...cells: string[]) =>
    lineOf(cells.map((text, index) => run(text, 50 + index * 90, y)));

  it('is told by cells that stand under each other', () => {
    const lines = [row(100, 'Port', 'Tons'), row(112, 'Hamnar', '2,310'), row(124, 'Varga', '95')];
    const tables = findTables([lineOf([run('Freight in spring', 50, 80)]), ...lines]);
    expect([...tables.keys()]).toEqual(lines);
    expect(tables.get(lines[0] ?? row(0))?.headed).toBe(true);
  });

  it('is not made of a list of contents, nor of two rows', () => {
    expect(
      findTables([row(100, 'Ice', '1'), row(112, 'Grain', '3'), row(124, 'Salt', '7')]).size,
    ).toBe(0);
    expect(findTables([row(100, 'Port', 'Tons'), row(112, 'Hamnar', '2,310')]).size).toBe(0);
  });
});

it('parts a run where a link begins and ends, between words', () => {
  const link = { left: 95, right: 133, top: 90, bottom: 103, href: 'https://tides.example/' };
  expect(splitAtLinks(run('see the Tide Table, page 2', 50, 100), [link])).toEqual([
    { text: 'see the ', href: null },
    { text: 'Tide Table', href: link.href },
    { text: ', page 2', href: null },
  ]);
});

it('puts hyphens back that the font calls soft, without the room that they left', () => {
  const item = { dir: 'ltr', width: 50, height: 10, transform: [], fontName: 'f' };
  const items = [
    { ...item, str: 'August 27' },
    { ...item, str: ' ' },
    { ...item, str: '28 was' },
  ];
  const glyphs = [...'August 27', '\u00ad', ...'28 was'];
  expect(restoreHyphens(items, glyphs).map(({ str }) => str)).toEqual(['August 27-', '', '28 was']);
});

it('knows text whose fonts do not say which letters they show', () => {
  const plain = 'the harbour council reopened the eastern basin after the ice '.repeat(6);
  const shifted = [...plain]
    .map((it) => String.fromCodePoint((it.codePointAt(0) ?? 32) - 29))
    .join('');
  expect(isGarbled(page(1, [run(plain, 0, 0)]))).toBe(false);
  expect(isGarbled(page(1, [run(shifted, 0, 0)]))).toBe(true);
  expect(isGarbled(page(1, [run('\ue001\ue002'.repeat(150), 0, 0)]))).toBe(true);
});

it('makes a list of pages for a file that has lost its own', () => {
  const bytes = Buffer.from('%PDF-1.4\n7 0 obj << /Type /Page /Contents 8 0 R >> endobj\n8 0 obj');
  expect(Buffer.from(patchDamaged(bytes) ?? []).toString()).toContain('/Kids [7 0 R] /Count 1');
  expect(patchDamaged(Buffer.from('%PDF-1.4 nothing'))).toBeNull();
});

it('names pages for people', () => {
  expect(listPages([3])).toBe('page 3');
  expect(listPages([1, 2])).toBe('pages 1 and 2');
  expect(listPages([2, 3, 4, 9])).toBe('pages 2 to 4 and 9');
});
