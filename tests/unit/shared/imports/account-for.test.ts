import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor, UNNAMED } from '../../../../shared/imports/account-for.ts';
import { bytesHoldWords } from '../../../../shared/imports/bytes-hold-words.ts';
import { fates, type Stretch } from '../../../../shared/imports/stretch.ts';

const passage = (owner: string, start: number, end: number) => ({
  owner,
  passage: { place: `bytes of ${owner}`, bytes: [start, end] as [number, number] },
});
const stretch = (fate: Stretch['fate'], start: number, end: number): Stretch => ({
  fate,
  place: fate,
  bytes: [start, end],
});
const outline = (text: string, file: Parameters<typeof accountFor<string>>[0]) =>
  accountFor(file).ranges.map(({ start, end, outcome }) => [
    text.slice(start, end),
    outcome.kind === 'briefing' ? outcome.owner : outcome.kind === 'stretch' ? outcome.fate : '',
  ]);

function fileOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return {
    length: bytes.length,
    passages: [] as ReturnType<typeof passage>[],
    stretches: [] as Stretch[],
    holdsWords: (start: number, end: number) => bytesHoldWords(bytes, start, end),
  };
}

describe('the account of a file', () => {
  it('tells what became of each range, and takes blank space for markup', () => {
    const text = 'HEAD\n\nfirst\n\n****\nsecond\n';
    const file = {
      ...fileOf(text),
      passages: [passage('one', 6, 12), passage('two', 18, 25)],
      stretches: [stretch('masthead', 0, 5)],
    };
    expect(outline(text, file)).toEqual([
      ['HEAD\n', 'masthead'],
      ['\n', 'markup'],
      ['first\n', 'one'],
      ['\n****\n', 'markup'],
      ['second\n', 'two'],
    ]);
  });

  it('says of words that nobody named that they are unread, and why', () => {
    const text = 'taken, forgotten';
    const file = { ...fileOf(text), passages: [passage('one', 0, 6)] };
    expect(accountFor(file).ranges.at(-1)).toEqual({
      start: 6,
      end: 16,
      outcome: { kind: 'stretch', fate: 'unread', place: 'bytes 6 to 16', reason: UNNAMED },
    });
  });

  it('lets a narrow claim go before a wide one, and a briefing before a stretch as long', () => {
    const text = '0123456789';
    const file = {
      ...fileOf(text),
      passages: [passage('one', 4, 6)],
      stretches: [
        stretch('furniture', 0, 10),
        stretch('picture', 1, 5),
        stretch('furniture', 4, 6),
        stretch('markup', 8, 9),
      ],
    };
    expect(outline(text, file)).toEqual([
      ['0', 'furniture'],
      ['123', 'picture'],
      ['45', 'one'],
      ['6789', 'furniture'],
    ]);
  });

  it('lists what a compressed document says by place, and takes its bytes for that', () => {
    const file = {
      ...fileOf('PK compressed'),
      passages: [{ owner: 'one', passage: { place: 'word/document.xml' } }],
    };
    expect(accountFor(file)).toEqual({
      ranges: [{ start: 0, end: 13, outcome: { kind: 'by-place' } }],
      byPlace: [{ kind: 'briefing', owner: 'one', place: 'word/document.xml' }],
    });
  });

  it('has nothing to say of an empty file', () => {
    expect(accountFor(fileOf('')).ranges).toEqual([]);
  });

  const place = fc.integer({ min: 0, max: 60 });
  const anyFile = fc.record({
    length: fc.integer({ min: 0, max: 50 }),
    passages: fc.array(fc.tuple(fc.string(), place, place).map((it) => passage(...it))),
    stretches: fc.array(
      fc.tuple(fc.constantFrom(...fates), place, place).map((it) => stretch(...it)),
    ),
    holdsWords: fc.func(fc.boolean()),
  });

  it('is gapless, ordered and as long as the file, whatever is claimed', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { ranges } = accountFor(file);
        expect(ranges.reduce((end, range) => (range.start === end ? range.end : -1), 0)).toBe(
          file.length,
        );
        expect(ranges.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it('gives to what nobody claims no owner, and to each owner only what it claims', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        for (const { start, end, outcome } of accountFor(file).ranges) {
          const claims = (it: { bytes?: [number, number] | undefined }) =>
            it.bytes !== undefined && it.bytes[0] <= start && it.bytes[1] >= end;
          const briefings = file.passages.filter(({ passage }) => claims(passage));
          if (outcome.kind === 'briefing') {
            expect(briefings.map(({ owner }) => owner)).toContain(outcome.owner);
          } else if (outcome.kind === 'stretch' && outcome.reason === UNNAMED) {
            expect([...briefings, ...file.stretches.filter(claims)]).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('whether bytes hold words', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('passes over marks, boxes, no-break spaces and marks of byte order', () => {
    expect(bytesHoldWords(bytes('\ufeff — ┌──┐ \u00a0 ***\r\n'))).toBe(false);
  });
  it('finds letters of any alphabet and encoding', () => {
    expect(bytesHoldWords(bytes(' — Ж'))).toBe(true);
    expect(bytesHoldWords(new Uint8Array([0x20, 0xe6]))).toBe(true);
    expect(bytesHoldWords(new Uint8Array([0x37, 0x00]))).toBe(true);
  });
});
