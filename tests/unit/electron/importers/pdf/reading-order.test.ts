import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, TextRun } from '../../../../../electron/importers/pdf/pdf-page.ts';
import { lineText } from '../../../../../electron/importers/pdf/printed-line.ts';
import { readingOrder } from '../../../../../electron/importers/pdf/reading-order.ts';

interface Setting {
  readonly size?: number;
  readonly bold?: boolean;
  readonly width?: number;
}

const run = (text: string, x: number, y: number, setting: Setting = {}): TextRun => ({
  text,
  x,
  y,
  width: setting.width ?? text.length * 5,
  size: setting.size ?? 10,
  font: { bold: setting.bold ?? false, italic: false, fixed: false },
  spaced: false,
  rightToLeft: false,
  content: null,
});

/** Lines of a column: "a1", "a2", … as wide as the column. */
const column = (name: string, count: number, x: number, y: number, width = 200): TextRun[] =>
  Array.from({ length: count }, (_, index) =>
    run(`${name}${index + 1}`, x, y + index * 12, { width }),
  );

const read = (runs: readonly TextRun[], rules: readonly Box[] = []): string =>
  readingOrder(runs, rules)
    .flatMap(({ lines }) => lines.map(lineText))
    .join(' ');

const names = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join(' ');

describe('the order in which a page is read', () => {
  it('takes one column after the other, though their lines stand on the same height', () => {
    const runs = [...column('a', 5, 50, 100), ...column('b', 5, 270, 100)];
    expect(read(runs)).toBe(`${names('a', 5)} ${names('b', 5)}`);
  });

  it('reads three columns', () => {
    const runs = [0, 1, 2].flatMap((at) => column('abc'.charAt(at), 6, 50 + at * 180, 100, 165));
    expect(read(runs)).toBe(`${names('a', 6)} ${names('b', 6)} ${names('c', 6)}`);
  });

  it('reads what stands across before the columns under it, and the next such after them', () => {
    const runs = [
      run('Harvest', 50, 80, { size: 24, width: 420 }),
      ...column('a', 4, 50, 100),
      ...column('b', 4, 270, 100),
      run('Frost', 50, 180, { size: 24, width: 420 }),
      ...column('c', 4, 50, 200),
      ...column('d', 4, 270, 200),
    ];
    expect(read(runs)).toBe(
      `Harvest ${names('a', 4)} ${names('b', 4)} Frost ${names('c', 4)} ${names('d', 4)}`,
    );
  });

  it('takes a short headline with nothing beside it for one over both columns', () => {
    const runs = [
      ...column('a', 4, 50, 100),
      ...column('b', 4, 270, 100),
      run('Frost', 50, 170, { size: 16, bold: true }),
      ...column('c', 4, 50, 200),
      ...column('d', 4, 270, 200),
    ];
    expect(read(runs)).toBe(
      `${names('a', 4)} ${names('b', 4)} Frost ${names('c', 4)} ${names('d', 4)}`,
    );
  });

  it('parts columns at a rule drawn across them', () => {
    const runs = [
      ...column('a', 4, 50, 100),
      ...column('b', 4, 270, 100),
      ...column('c', 4, 50, 160),
      ...column('d', 4, 270, 160),
    ];
    const rule = { left: 50, right: 470, top: 146, bottom: 147 };
    expect(read(runs, [rule])).toBe(
      `${names('a', 4)} ${names('b', 4)} ${names('c', 4)} ${names('d', 4)}`,
    );
  });

  it('takes wide spaces within lines for no gutter', () => {
    const runs = [100, 112, 124, 136].flatMap((y, index) => [
      run(`a${index + 1}`, 50, y, { width: 90 + index * 7 }),
      run(`b${index + 1}`, 152 + index * 7, y, { width: 118 - index * 7 }),
    ]);
    expect(read(runs)).toBe('a1 b1 a2 b2 a3 b3 a4 b4');
  });

  it('leaves signs of lists with their items', () => {
    const runs = [
      ...column('a', 5, 50, 100),
      run('•', 262, 100, { width: 3.5 }),
      run('b1', 277, 100, { width: 190 }),
      run('b2', 277, 112, { width: 190 }),
      run('•', 262, 124, { width: 3.5 }),
      run('b3', 277, 124, { width: 190 }),
      run('b4', 277, 136, { width: 190 }),
    ];
    expect(read(runs)).toBe(`${names('a', 5)} • b1 b2 • b3 b4`);
  });

  it('reads a table across its rows', () => {
    const cells = ['Saltholm', 'Orrefors', 'Hamnar', 'Varga', 'Lind'];
    const runs = cells.flatMap((text, index) => [
      run(text, 50, 100 + index * 12),
      run('grain and salt', 190, 100 + index * 12),
      run('spring', 330, 100 + index * 12),
    ]);
    expect(read(runs)).toBe(cells.map((text) => `${text} grain and salt spring`).join(' '));
  });

  it('loses no run and reads none twice, wherever they stand', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 800 }),
      size: fc.integer({ min: 4, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 120 }), (places) => {
        const runs = places.map(({ x, y, size }, index) => run(`w${index};`, x, y, { size }));
        const said = read(runs).match(/w\d+;/g) ?? [];
        expect(said.toSorted()).toEqual(runs.map(({ text }) => text).toSorted());
      }),
    );
  });

  it('reads columns of any number of lines in their order', () => {
    const lengths = fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 9, max: 40 }), (counts, gutter) => {
        const width = 120;
        const runs = counts.flatMap((count, at) =>
          column('abcd'.charAt(at), count, 40 + at * (width + gutter), 60, width),
        );
        const inRows = runs.toSorted((one, other) => one.y - other.y || one.x - other.x);
        const expected = counts.map((count, at) => names('abcd'.charAt(at), count)).join(' ');
        expect(read(inRows)).toBe(expected);
      }),
    );
  });
});
