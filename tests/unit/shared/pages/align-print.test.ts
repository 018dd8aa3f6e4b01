import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPrint, letterOfPlace } from '../../../../shared/pages/align-print.ts';

/** The text from the place that stands for a letter of the print. */
const textFrom = (printed: string, text: string, words: string): string =>
  text.slice(alignPrint(printed, text)[printed.indexOf(words)]);

describe('print and text', () => {
  it('agree letter by letter where they are the same', () => {
    const text = 'The pilots of Saltholm strike.';
    expect(alignPrint(text, text)).toEqual(Array.from({ length: text.length + 1 }, (_, i) => i));
  });

  it('find each other again behind hyphens at the ends of lines', () => {
    const text = 'The consortium holds an option on berths.';
    expect(textFrom('The consor\u00adtium holds an option on berths.', text, 'tium')).toBe(
      'tium holds an option on berths.',
    );
  });

  it('find each other again behind the number of a note', () => {
    const text = 'The berths are full. The quay is empty.';
    expect(textFrom('The berths are full.12 The quay is empty.', text, 'quay')).toBe(
      'quay is empty.',
    );
  });

  it('find each other again behind what is not printed', () => {
    const text = 'The berths (as the harbour says) are full.';
    expect(textFrom('The berths are full.', text, 'full')).toBe('full.');
  });

  it('agree in small capitals', () => {
    expect(textFrom('SALTHOLM — the pilots', 'Saltholm — the pilots', 'pilots')).toBe('pilots');
  });

  it('answer for every letter with a place in the text, in its order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (printed, text) => {
        const places = alignPrint(printed, text);
        expect(places).toHaveLength(printed.length + 1);
        expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
        expect([...places].sort((one, other) => one - other)).toEqual(places);
      }),
    );
  });

  it('lead from a place back to its letter', () => {
    const text = 'The consortium holds an option.';
    const printed = 'The consor\u00adtium holds an option.';
    const letter = letterOfPlace(alignPrint(printed, text), text.indexOf('holds'));
    expect(printed.slice(letter)).toBe('holds an option.');
  });
});
