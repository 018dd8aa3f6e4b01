import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../../../electron/importers/text/detect-encoding.ts';
import { originalStretch } from '../../../../../electron/services/originals/original-stretch.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = ({ runs }: ReturnType<typeof originalStretch>) =>
  runs.map(({ text, isPassage }) => (isPassage ? `[${text}]` : text)).join('');

describe('a stretch of an original', () => {
  it('shows where the briefing stands', () => {
    const bytes = utf8('Harbour News\n\nThe ferry sank.\n\nSubscribe here.\n');
    const stretch = originalStretch(bytes, detectEncoding(bytes), [[14, 29]]);
    expect(textOf(stretch)).toBe('Harbour News\n\n[The ferry sank.]\n\nSubscribe here.\n');
  });

  it('begins with some lines before the briefing where no place is asked for', () => {
    const before = 'A line that comes before.\n'.repeat(1000);
    const bytes = utf8(`${before}The ferry sank.\nAnd after.\n`);
    const passage = [before.length, before.length + 15] as const;
    const { from, to, runs } = originalStretch(bytes, detectEncoding(bytes), [passage]);
    expect(from).toBeGreaterThan(before.length - 4000);
    expect(from % 'A line that comes before.\n'.length).toBe(0);
    expect(to).toBe(bytes.length);
    expect(runs.find(({ isPassage }) => isPassage)?.text).toBe('The ferry sank.');
  });

  it('is bounded, and the next goes on at its end', () => {
    const bytes = utf8('Every line of this file is the same.\n'.repeat(20_000));
    let [at, stretches, text] = [0, 0, ''];
    while (at < bytes.length) {
      const stretch = originalStretch(bytes, detectEncoding(bytes), [], { from: at });
      expect(stretch.from).toBe(at);
      expect(stretch.to - stretch.from).toBeLessThanOrEqual(96 * 1024);
      text += textOf(stretch);
      at = stretch.to;
      stretches += 1;
    }
    expect(stretches).toBeGreaterThan(5);
    expect(text.length).toBe(bytes.length);
  });

  it('leads back to the beginning from where the briefing stands', () => {
    const text = 'Every line of this file is the same.\n'.repeat(10_000);
    const bytes = utf8(text);
    const passage = [300_000, 300_100] as const;
    let stretch = originalStretch(bytes, detectEncoding(bytes), [passage]);
    let back = '';
    while (stretch.from > 0) {
      const before = originalStretch(bytes, detectEncoding(bytes), [], { before: stretch.from });
      expect(before.to).toBe(stretch.from);
      back = textOf(before) + back;
      stretch = before;
    }
    expect(text.startsWith(back)).toBe(true);
    expect(back.length).toBeGreaterThan(290_000);
  });

  it('never cuts a letter, whatever the encoding and the length of lines', () => {
    const words = fc.array(fc.constantFrom('Tbilisi ', 'Тбилиси ', 'თბილისი ', '🛳 ', '\n'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('utf8', 'utf16-le', 'utf16-be'),
        fc.nat(),
        (parts, encoding, near) => {
          const text = parts.join('').repeat(1500);
          const bytes = iconv.encode(text, encoding, { addBOM: true });
          const from = near % bytes.length;
          const stretch = originalStretch(bytes, detectEncoding(bytes), [], { from });
          expect(stretch.from).toBeLessThanOrEqual(from);
          expect(textOf(stretch)).not.toContain('\ufffd');
          expect(text).toContain(textOf(stretch));
        },
      ),
      { numRuns: 60 },
    );
  });
});
