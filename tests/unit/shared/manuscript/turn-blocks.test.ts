import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../../shared/manuscript/annotations.ts';
import type {
  Block,
  List,
  ListItem,
  Manuscript,
  Paragraph,
} from '../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import {
  acceptAll,
  printedManuscript,
  rejectAll,
  settleChanges,
} from '../../../../shared/manuscript/settle-changes.ts';
import { turnBlocks } from '../../../../shared/manuscript/turn-blocks.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const text = (...blocks: Block[]): Manuscript => ({ version: 1, blocks });
const turning = (into: Turn['into'] | undefined) => into && { turn: { into, id: 's-1' } };
const paragraph = (words: string, into?: Turn['into']): Paragraph => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
  ...turning(into),
});
const heading = (words: string, into?: Turn['into']): Block => ({
  type: 'heading',
  level: 2,
  content: [{ type: 'text', text: words }],
  ...turning(into),
});
const item = (words: string, into?: Turn['into'], children?: List): ListItem => ({
  content: [{ type: 'text', text: words }],
  ...turning(into),
  ...(children && { children }),
});
const list = (ordered: boolean, ...items: ListItem[]): List => ({ type: 'list', ordered, items });
const wordsOf = ({ blocks }: Manuscript) =>
  projectManuscript(text(...blocks))
    .text.split(/\n+/)
    .filter(Boolean);

describe('what it is suggested to make of a block', () => {
  it('is made of it where all is accepted, and nothing of it where all is refused', () => {
    const before = text(paragraph('Weather', 'heading-2'), heading('Rain', 'paragraph'));
    expect(acceptAll(before)).toEqual(text(heading('Weather'), paragraph('Rain')));
    expect(rejectAll(before)).toEqual(text(paragraph('Weather'), heading('Rain')));
    expect(printedManuscript(before)).toEqual(rejectAll(before));
  });

  it('changes no word and no order, and leaves what waits as it is', () => {
    fc.assert(
      fc.property(canonicalManuscript, (manuscript) => {
        const turned = turnBlocks(manuscript.blocks, () => 'accept');
        expect(wordsOf(text(...turned))).toEqual(wordsOf(manuscript));
        expect(settleChanges(manuscript, () => null)).toEqual(manuscript);
        expect(turnBlocks(turned, () => 'accept')).toEqual(turned);
      }),
    );
  });

  it('gives the same whether it is accepted at once or one after the other', () => {
    fc.assert(
      fc.property(canonicalManuscript, (manuscript) => {
        const onlyTurns = settleChanges(manuscript, (one) => ('into' in one ? null : 'reject'));
        const inTurn = ['r-1', 'r-2', 'r-3'].reduce(
          (settled, id) => settleChanges(settled, (one) => (one.id === id ? 'accept' : null)),
          onlyTurns,
        );
        expect(wordsOf(inTurn)).toEqual(wordsOf(acceptAll(onlyTurns)));
        expect(rejectAll(inTurn)).toEqual(inTurn);
      }),
    );
  });

  it('moves an item under the one before it, and what stood under it stays as deep as it was', () => {
    const before = text(
      list(false, item('One'), item('Two', 'deeper', list(true, item('a'))), item('Three')),
    );
    expect(acceptAll(before)).toEqual(
      text(list(false, item('One', undefined, list(false, item('Two'), item('a'))), item('Three'))),
    );
    expect(rejectAll(before).blocks).toEqual([
      list(false, item('One'), item('Two', undefined, list(true, item('a'))), item('Three')),
    ]);
  });

  it('moves an item beside the one over it, and those behind it stand under it', () => {
    const under = list(true, item('a'), item('b', 'shallower'), item('c'));
    expect(acceptAll(text(list(false, item('One', undefined, under), item('Two'))))).toEqual(
      text(
        list(
          false,
          item('One', undefined, list(true, item('a'))),
          item('b', undefined, list(true, item('c'))),
          item('Two'),
        ),
      ),
    );
  });

  it('leaves the depth of an item that has nowhere to go, and of what is no item', () => {
    const before = text(list(false, item('One', 'deeper'), item('Two', 'shallower')));
    expect(acceptAll(before)).toEqual(text(list(false, item('One'), item('Two'))));
    expect(normaliseManuscript(text(paragraph('One', 'deeper')))).toEqual(text(paragraph('One')));
  });

  it('is dropped where the block is that already', () => {
    const same = text(
      paragraph('One', 'paragraph'),
      heading('Two', 'heading-2'),
      list(true, item('Three', 'numbers')),
      { type: 'quotation', content: [paragraph('Four', 'quotation')] },
    );
    expect(normaliseManuscript(same)).toEqual(rejectAll(same));
  });

  it('puts neighbours into one list, and into the list that they touch', () => {
    const before = text(
      paragraph('One', 'bullets'),
      paragraph('Two', 'bullets'),
      list(false, item('Three')),
      paragraph('Four', 'numbers'),
    );
    expect(acceptAll(before)).toEqual(
      text(list(false, item('One'), item('Two'), item('Three')), list(true, item('Four'))),
    );
  });

  it('parts a list around what leaves it, with what stands under it after it', () => {
    const before = text(
      list(
        true,
        item('One'),
        item('Two', 'heading-2', list(true, item('Under two'))),
        item('Three', undefined, list(false, item('Under three', 'paragraph'), item('Last'))),
      ),
    );
    expect(acceptAll(before)).toEqual(
      text(
        list(true, item('One')),
        heading('Two'),
        list(true, item('Under two'), item('Three')),
        paragraph('Under three'),
        list(false, item('Last')),
      ),
    );
  });

  it('makes a list of bullets one of numbers, with all that stands under its items', () => {
    const under = list(false, item('Under'));
    expect(
      acceptAll(text(list(false, item('One', 'numbers', under), item('Two', 'numbers')))),
    ).toEqual(text(list(true, item('One', undefined, under), item('Two'))));
  });

  it('takes a paragraph out of a quotation, whose source stays with the rest', () => {
    const attribution = [{ type: 'text' as const, text: 'The mayor' }];
    const quotation = (...content: Paragraph[]): Block => ({ type: 'quotation', content });
    expect(
      acceptAll(
        text(
          {
            type: 'quotation',
            content: [paragraph('One', 'paragraph'), paragraph('Two')],
            attribution,
          },
          paragraph('Three', 'quotation'),
          paragraph('Four', 'quotation'),
        ),
      ),
    ).toEqual(
      text(
        paragraph('One'),
        { type: 'quotation', content: [paragraph('Two')], attribution },
        quotation(paragraph('Three'), paragraph('Four')),
      ),
    );
  });

  it('goes with a break that goes, for then it is no block', () => {
    const joined: Block = {
      ...paragraph('b', 'heading-1'),
      change: { kind: 'deletion', id: 's-2' },
    };
    expect(acceptAll(text(paragraph('a'), joined))).toEqual(text(paragraph('ab')));
  });
});
