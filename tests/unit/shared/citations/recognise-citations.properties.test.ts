import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrackets } from '../../../../shared/citations/brackets.ts';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import { OwnPublication } from '../../../../shared/citations/own-publication.ts';
import { ItemReader } from '../../../../shared/citations/read-items.ts';
import { readTagged } from '../../../../shared/citations/read-tagged.ts';
import { DOUBTFUL } from '../../../../shared/citations/reading.ts';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import { tagManuscript } from '../../../../shared/citations/tag-manuscript.ts';
import { type Token, tokenise } from '../../../../shared/citations/tokens.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { hostileParts } from '../../../support/hostile-parts.ts';
import { someIssue, writeReading } from '../../../support/read-citations.ts';

const scraps = fc.constantFrom(
  '(',
  ')',
  '[',
  ']',
  '; ',
  ', ',
  ' ',
  '. ',
  '-',
  '–',
  '"',
  '“',
  '”',
  '’',
  '#',
  '/',
  ':',
  '&',
  '*',
  '\n',
  '\n> ',
  'see ',
  'See also ',
  'the ',
  'Reuters',
  'AP',
  'Harbour Daily Letter',
  'HDL',
  'May ',
  'Sept. ',
  '3',
  '12',
  '1999',
  "'96",
  '5/3/99',
  'Vol. ',
  'No. ',
  'p. ',
  'A4',
  '5.51',
  'cited by ',
  'n.d.',
  'Early ',
  'Between ',
  ' and ',
  'in Russian ',
  '… MORE',
  '9:45 a.m. ',
  'issue of ',
  'last ',
  'newsletter',
  'et al.',
  'J. Doe',
  'de ',
  'mayo ',
  '29.8.',
  '31. ',
  'августа ',
  'pdf file',
  'UT-1',
  'Insurance Day',
  'summit ',
  "yesterday's ",
  'Tbilisi',
  '🌧',
  'https://pier.example/a/1999/05',
);
const genre = fc
  .array(fc.oneof({ weight: 9, arbitrary: scraps }, fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('recognition of any text', () => {
  it('never throws, stays within the text, and never overlaps (1.1, 1.3)', () => {
    fc.assert(
      fc.property(fc.oneof(genre, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let readUpTo = 0;
        for (const { start, end, printed, groups, references, ...weight } of recogniseCitations(
          text,
          someIssue,
        )) {
          expect(start).toBeGreaterThanOrEqual(readUpTo);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(printed).toBe(text.slice(start, end));
          for (const source of groups.flatMap(({ sources }) => sources)) {
            expect(source.start).toBeGreaterThanOrEqual(start);
            expect(source.end).toBeLessThanOrEqual(end);
          }
          if (weight.confidence < DOUBTFUL) expect(weight.doubts).not.toEqual([]);
          let pointedUpTo = start;
          for (const reference of references) {
            expect(reference.start).toBeGreaterThanOrEqual(pointedUpTo);
            expect(reference.end).toBeGreaterThan(reference.start);
            expect(reference.end).toBeLessThanOrEqual(end);
            pointedUpTo = reference.end;
          }
          readUpTo = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('ends for every reader, and tags the same text the same way again', () => {
    fc.assert(
      fc.property(genre, fc.constantFrom('month-first', 'day-first'), (text, dateOrder) => {
        const context = { ...someIssue, dateOrder };
        let ids = 0;
        const newId = () => {
          ids += 1;
          return `c${ids}`;
        };
        const manuscript: Manuscript = {
          version: 1,
          blocks: [{ type: 'paragraph', content: [{ type: 'text', text: `x${text}` }] }],
        };
        const tagged = tagManuscript(manuscript, context, newId);
        expect(tagManuscript(tagged, context, newId)).toEqual(tagged);
        expect(indexManuscript(tagged, context).text).toBe(
          indexManuscript(manuscript, context).text,
        );
        readTagged(text, context);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing from what stands before or after it', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), (prose) => {
        const alone = recogniseCitations('x (Reuters, May 3)', someIssue).map(writeReading);
        const amid = recogniseCitations(`${prose} (Reuters, May 3) ${prose}`, someIssue).map(
          writeReading,
        );
        expect(amid).toEqual(alone);
      }),
    );
  });
});

const MONTHS = [
  'January',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'October',
  'Nov.',
  'December',
];
const names = [
  'Harbour Times',
  'Reuters',
  'Pier-News',
  'Wharf.example',
  'Krasnaya verf',
  'Dawn [Karachi]',
  'Quay TV',
  'local media',
];

/** A group as printed, and as `writeReading` gives it back. */
const group = fc
  .record({
    sources: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
    month: fc.integer({ min: 1, max: 12 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 4 }),
    form: fc.constantFrom('list', 'range', 'day-first', 'figures', 'with-year'),
  })
  .map(({ sources, month, days, form }) => {
    const [first = 1] = days;
    const mm = String(month).padStart(2, '0');
    const md = (day: number) => `${mm}-${String(day).padStart(2, '0')}`;
    const name = MONTHS[month - 1];
    const printed = {
      list: `${name} ${days.join(', ')}`,
      range: `${name} ${first}-${first + 1}`,
      'day-first': `${first} ${name}`,
      figures: `${month}/${first}/99`,
      'with-year': `${name} ${first}, 1999`,
    }[form];
    const read = {
      list: days.map(md).join(','),
      range: `${md(first)}..${md(first + 1)}`,
      'day-first': md(first),
      figures: `1999-${md(first)}`,
      'with-year': `1999-${md(first)}`,
    }[form];
    return { printed: `${sources.join(', ')}, ${printed}`, read: `${sources.join(' + ')} ${read}` };
  });

describe('citations made by rule', () => {
  it('are read back exactly', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
        const text = `It rained (${groups.map(({ printed }) => printed).join('; ')}).`;
        const [reading] = recogniseCitations(text, someIssue);
        expect(reading && writeReading(reading)).toBe(
          `sources: ${groups.map(({ read }) => read).join(' | ')}`,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** How often the tokens of a parenthesis are looked at, for each of them. */
function looksAtEachToken(text: string): number {
  let looks = 0;
  const tokens = tokenise(text, 0, text.length);
  const counted = new Proxy(tokens, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver) as Token;
    },
  });
  new ItemReader(text, counted, someIssue, new OwnPublication(someIssue.publicationNames)).read();
  return looks / Math.max(tokens.length, 1);
}

/** How often the characters of a text are looked at by pairing, for each of them. */
function looksAtEachCharacter(text: string): number {
  let looks = 0;
  const counted = {
    length: text.length,
    charAt(at: number) {
      looks += 1;
      return text.charAt(at);
    },
  };
  findBrackets(counted as unknown as string);
  return looks / Math.max(text.length, 1);
}

describe('the time that reading takes (10.1)', () => {
  const MOST_LOOKS = 160;
  const hostile = [
    ...hostileParts,
    '1, ',
    'May 1, ',
    '1-',
    'A ',
    'Early ',
    '#1, ',
    '5.5, ',
    'p. 1, ',
    '"',
    '(',
    '1/',
    'see ',
    'and ',
    'A. ',
    '9:9:',
    'Vol. 1, ',
    'a@',
    'May/',
    'US Congress, Senate, ',
    '29.8., ',
    '1.-',
    '1 de ',
    'pdf ',
    'other ',
    '24.kg ',
  ];

  it('looks at each token a bounded number of times, however long the list', () => {
    for (const part of hostile) {
      for (const repeated of [10, 100, 290]) {
        expect(looksAtEachToken(part.repeat(repeated)), part).toBeLessThan(MOST_LOOKS);
      }
    }
  });

  it('looks at each token a bounded number of times in any mixture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostile), { minLength: 50, maxLength: 200 }),
        (parts) => {
          expect(looksAtEachToken(parts.join(''))).toBeLessThan(MOST_LOOKS);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('pairs brackets in one pass, whatever their disorder', () => {
    for (const part of ['(', ')', '(]', '([', '[)', '(\n\n', '())', '([)]']) {
      expect(looksAtEachCharacter(part.repeat(20_000)), part).toBeLessThan(4);
    }
  });
});
