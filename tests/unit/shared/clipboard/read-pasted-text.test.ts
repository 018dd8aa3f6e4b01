import { describe, expect, it } from 'vitest';
import { readPastedText } from '../../../../shared/clipboard/read-pasted-text.ts';
import { manuscriptToMarkdown } from '../../../../shared/manuscript/markdown-codec/manuscript-to-markdown.ts';

const markdownOf = (text: string): string => manuscriptToMarkdown(readPastedText(text)).trim();

describe('plain text that is pasted', () => {
  it('is one paragraph a line where lines were not broken', () => {
    expect(markdownOf('The board met.\r\nNobody came.')).toBe('The board met.\n\nNobody came.');
  });

  it('runs on where lines were broken at a width, with divided words put together', () => {
    const text = [
      'The pilots of the eastern channel met the harbour board again and asked for a',
      'second lamp on the outer mole. The board answered that silt had closed the chan-',
      'nel twice since spring, that the channel was theirs, and that money was short.',
      '',
      'Owners of small ships doubt it and have begun to sail by the northern sound in',
      'stead of the eastern one.',
    ].join('\n');
    expect(markdownOf(text)).toMatch(
      /^The pilots .* closed the channel twice .* short\.\n\nOwners/,
    );
    expect(markdownOf(text).split('\n\n')).toHaveLength(2);
  });

  it('keeps a hyphen at the end of a line that is the word’s own', () => {
    const text = [
      'The pilots of the eastern channel, of whom the most are old sailors and well-',
      'known in the port, met the harbour board and asked for a second lamp, as the chan-',
      'nel is narrow; the board had asked for a 25-year loan, and had heard of short-',
      'and long-term help that never came from the capital or from other ports.',
    ].join('\n');
    expect(markdownOf(text)).toMatch(/well-known .* channel is .* short- and long-term/);
  });

  it('is a quotation where a letter quoted it', () => {
    expect(markdownOf('I agree.\n\n> We met at the quay.\n> Nobody came.')).toMatch(
      /^I agree\.\n\n> We met at the quay\./,
    );
  });

  it('keeps lists and rules', () => {
    expect(markdownOf('Cargo:\n\n- coal\n- grain\n\n-----\n\nEnd.')).toBe(
      'Cargo:\n\n- coal\n- grain\n\n***\n\nEnd.',
    );
  });

  it('is a table where it has the rows of a spreadsheet, and not where lines are only set in', () => {
    expect(readPastedText('Port\tTons\r\nRiga\t12\r\n\tin all\r\n').blocks).toMatchObject([
      {
        type: 'table',
        rows: [
          [[{ text: 'Port' }], [{ text: 'Tons' }]],
          [[{ text: 'Riga' }], [{ text: '12' }]],
          [[], [{ text: 'in all' }]],
        ],
      },
    ]);
    expect(markdownOf('\tThe board met.\n\tNobody came.')).not.toContain('|');
  });

  it('keeps the lines of a cell, which stands in quotes then', () => {
    expect(readPastedText('Port\tNote\nRiga\t"Old ""free"" port\nclosed"\n').blocks).toMatchObject([
      {
        rows: [
          [[{ text: 'Port' }], [{ text: 'Note' }]],
          [
            [{ text: 'Riga' }],
            [{ text: 'Old "free" port' }, { type: 'break' }, { text: 'closed' }],
          ],
        ],
      },
    ]);
    expect(markdownOf('He said\t"no\nand left\tat once.')).toContain('"no');
  });

  it('is nothing where there is nothing', () => {
    expect(readPastedText(' \n').blocks).toEqual([]);
  });
});
