import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnMeasures } from '../../../../shared/column-fill/column-measure.ts';
import { estimateHead, estimateLines } from '../../../../shared/column-fill/estimate-lines.ts';
import { widthOf } from '../../../../shared/column-fill/letter-widths.ts';
import type { Block } from '../../../../shared/manuscript/manuscript.ts';
import { arbitraryManuscript } from '../../../support/arbitrary-manuscript.ts';

const column = columnMeasures['us-letter'];
const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const linesOf = (...blocks: Block[]) => estimateLines(blocks, column);

describe('the column', () => {
  test('is that of the newsletter on both papers', () => {
    expect(column.width).toBeCloseTo(241.3, 1);
    expect(column.lines).toBe(53);
    expect(columnMeasures.a4.width).toBeCloseTo(236.6, 1);
    expect(columnMeasures.a4.lines).toBe(57);
  });
});

describe('widths', () => {
  test('accents take no room beside their letter', () => {
    expect(widthOf('é')).toBe(widthOf('e'));
    expect(widthOf('e\u0301')).toBe(widthOf('e'));
  });

  test('letters of other scripts have a width, too', () => {
    for (const letter of ['ж', 'Ж', 'α', 'Ω', 'ש', 'ع', 'ա', 'ა', '字', '—']) {
      expect(widthOf(letter)).toBeGreaterThan(0.3);
    }
  });
});

describe('lines', () => {
  test('a paragraph takes a line at least, and one for each forced line end', () => {
    expect(linesOf(paragraph('Short.'))).toBe(1);
    const broken: Block = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One' }, { type: 'break' }, { type: 'text', text: 'Two' }],
    };
    expect(linesOf(broken)).toBe(2);
  });

  test('a hundred words of English are about thirteen lines', () => {
    const words = 'The port closed on Monday after a long dispute over pay. '.repeat(10).trim();
    expect(linesOf(paragraph(words))).toBeGreaterThanOrEqual(10);
    expect(linesOf(paragraph(words))).toBeLessThanOrEqual(14);
  });

  test('twice as many paragraphs take twice as many lines, but for the first indent', () => {
    const one = paragraph('The port closed on Monday after a long dispute over pay. '.repeat(8));
    const once = linesOf(paragraph(''), one) - 1;
    expect(linesOf(paragraph(''), one, one) - 1).toBe(2 * once);
  });

  test('every kind of block takes some lines, and more text never fewer', () => {
    fc.assert(
      fc.property(arbitraryManuscript, ({ blocks }) => {
        let before = 0;
        for (let count = 1; count <= blocks.length; count += 1) {
          const lines = estimateLines(blocks.slice(0, count), column);
          expect(lines).toBeGreaterThan(before);
          before = lines;
        }
      }),
    );
  });

  test('a head is as high as what it says', () => {
    const head = { headline: 'The strike', section: null, byline: null };
    const bare = estimateHead(head, column);
    expect(estimateHead({ ...head, section: 'Ports' }, column)).toBe(bare + 1);
    expect(
      estimateHead(
        { ...head, headline: 'The strike of the dockers in the north of the country' },
        column,
      ),
    ).toBeGreaterThan(bare);
  });
});
