import { describe, expect, it } from 'vitest';
import { printableWith } from '../../../../electron/typesetting/printable-text.ts';

const printable = printableWith();

describe('printable text', () => {
  it.each([
    ['Latin', 'Žižka, Đorđević, façade, “quotes” — 5 €'],
    ['Cyrillic', 'Київ, Ўзбекистон, Қазақстан, Ђоковић'],
    ['Greek', 'Αθήνα, ἀρχή'],
    ['Hebrew', 'שלום'],
    ['Arabic', 'السلام عليكم'],
    ['Georgian', 'საქართველო'],
    ['Armenian', 'Հայաստան'],
  ])('leaves %s as it is', (_, text) => {
    expect(printable(text)).toEqual({ text: text.normalize('NFC'), missing: [] });
  });

  it('prints a box for a character that no font has, and names it once', () => {
    expect(printable('a漢b漢c')).toEqual({ text: 'a□b□c', missing: ['漢'] });
  });

  it('puts an ordinary space where a font has no thin one, without complaint', () => {
    expect(printable('5\u2009km\ufeff')).toEqual({ text: '5 km', missing: [] });
  });
});
