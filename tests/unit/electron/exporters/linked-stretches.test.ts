import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedStretches } from '../../../../electron/exporters/linked-stretches.ts';
import type { LiveReference } from '../../../../electron/exporters/reference-target.ts';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../../shared/manuscript/manuscript.ts';
import { referenceTo } from '../../../support/occurrence.ts';

const live = (printed: string, words: string): LiveReference => {
  const { start, end } = referenceTo(printed, words);
  return { start, end, target: { href: words, issues: [] } };
};

const partsOf = (content: readonly Inline[], references: readonly LiveReference[]) =>
  linkedStretches(content, references).map((stretch) => [
    inlineText(stretch.content),
    stretch.target?.href ?? null,
  ]);

const plain = (text: string): Inline => ({ type: 'text', text });

describe('the words of a citation that lead somewhere', () => {
  const printed = '(TT, May 6; see the Ledger, May 3; Wire, May 4)';

  it('are those of each reference alone, not the brackets, sources and “see”', () => {
    const references = [live(printed, 'Wire, May 4'), live(printed, 'Ledger, May 3')];
    expect(partsOf([plain(printed)], references)).toEqual([
      ['(TT, May 6; see the ', null],
      ['Ledger, May 3', 'Ledger, May 3'],
      ['; ', null],
      ['Wire, May 4', 'Wire, May 4'],
      [')', null],
    ]);
  });

  it('may stand in several inlines, which keep their marks', () => {
    const content: Inline[] = [
      plain('(see the '),
      { type: 'text', text: 'Ledger', marks: ['emphasis'] },
      plain(', May'),
      { type: 'break' },
      plain('3)'),
    ];
    const text = inlineText(content);
    expect(linkedStretches(content, [live(text, 'Ledger, May\n3')])[1]?.content).toEqual([
      { type: 'text', text: 'Ledger', marks: ['emphasis'] },
      plain(', May'),
      { type: 'break' },
      plain('3'),
    ]);
  });

  it('are left to a link that the author put there; the other references keep theirs', () => {
    const content: Inline[] = [
      plain('(TT, May 6; see the '),
      { type: 'link', href: 'https://example.org/', content: [{ type: 'text', text: 'Ledger' }] },
      plain(', May 3; Wire, May 4)'),
    ];
    const references = [live(printed, 'Ledger, May 3'), live(printed, 'Wire, May 4')];
    const stretches = linkedStretches(content, references);
    expect(stretches.map(({ target }) => target?.href)).toEqual([
      undefined,
      'Wire, May 4',
      undefined,
    ]);
    expect(stretches[0]?.content[1]).toEqual(content[1]);
  });

  it('are taken over from a link that leads only within the site that it came from', () => {
    const content: Inline[] = [
      { type: 'link', href: '../issue16/tide.html', content: [{ type: 'text', text: 'Tides' }] },
    ];
    expect(linkedStretches(content, [live('Tides', 'Tides')])).toEqual([
      { content: [plain('Tides')], target: { href: 'Tides', issues: [] } },
    ]);
  });

  it('never lose or double a word, wherever the references are said to be', () => {
    const places = fc.array(
      fc.record({
        start: fc.integer({ min: -2, max: 60 }),
        end: fc.integer({ min: -2, max: 60 }),
        target: fc.constant({ href: '#top', issues: [] }),
      }),
    );
    fc.assert(
      fc.property(places, (references) => {
        const parts = partsOf([plain(printed)], references);
        expect(parts.map(([words]) => words).join('')).toBe(printed);
        expect(parts.every(([words]) => words !== '')).toBe(true);
      }),
    );
  });
});
