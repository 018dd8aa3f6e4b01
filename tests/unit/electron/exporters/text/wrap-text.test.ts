import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowedText } from '../../../../../electron/exporters/text/flowed-text.ts';
import { columnsOf, wrapText } from '../../../../../electron/exporters/text/wrap-text.ts';

const words = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'of', 'harbour', '>', 'From', 'порт', '港口', 'e\u0301', '👩‍👩‍👧'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((it) => it.replace(/\s/g, '')),
    fc.constant('https://example.org/reports/2024/03/eastern-basin/annex-b.html?version=12&page=4'),
  ),
  { maxLength: 60 },
);
const paragraph = words.map((parts) => parts.filter(Boolean).join(' '));

describe('a wrapped paragraph', () => {
  it('keeps its words in their order and its lines within the width', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 10, max: 100 }), (text, width) => {
        const lines = wrapText(text, { width, indent: '' });
        const joined = lines.map((line) => line.text).join(' ');
        expect(joined.split(/[ \t]+/)).toEqual(text.split(/[ \t]+/));
        for (const line of lines) {
          if (/[ \t]/.test(line.text)) expect(columnsOf(line.text)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('is filled: no word would have had room on the line before', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 10, max: 100 }), (text, width) => {
        const lines = wrapText(text, { width, indent: '' });
        lines.slice(1).forEach((line, index) => {
          const [first = ''] = line.text.split(' ');
          const before = lines[index]?.text ?? '';
          expect(columnsOf(before) + 1 + columnsOf(first)).toBeGreaterThan(width);
        });
      }),
    );
  });

  it('stands under its own first word where it is set in', () => {
    expect(
      wrapText('one two three four', { width: 12, first: '10. ' }).map(({ text }) => text),
    ).toEqual(['10. one two', '    three', '    four']);
  });

  it('counts wide signs as two columns and signs above others as none', () => {
    expect([columnsOf('港口'), columnsOf('e\u0301'), columnsOf('порт')]).toEqual([4, 1, 4]);
  });
});

describe('a flowed paragraph (RFC 3676)', () => {
  /** What a reader's programme does with the lines. */
  const unflow = (text: string): string[] => {
    const paragraphs: string[] = [];
    let open = '';
    for (const line of text.split('\n').slice(0, -1)) {
      const unstuffed = line.startsWith(' ') ? line.slice(1) : line;
      open += unstuffed;
      if (unstuffed.endsWith(' ')) continue;
      paragraphs.push(open);
      open = '';
    }
    return paragraphs;
  };

  it('is read back as it was, whatever its lines begin with', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const lines = paragraphs.flatMap((text) => wrapText(text, { width: 72, indent: '' }));
        expect(unflow(flowedText(lines))).toEqual(paragraphs.map((text) => text.trim()));
      }),
    );
  });
});
