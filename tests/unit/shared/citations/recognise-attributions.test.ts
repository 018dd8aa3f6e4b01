import { describe, expect, it } from 'vitest';
import { PressNames } from '../../../../shared/citations/known-press.ts';
import type { AttributionContext } from '../../../../shared/citations/read-attributions.ts';
import { DOUBTFUL } from '../../../../shared/citations/reading.ts';
import { recogniseAttributions } from '../../../../shared/citations/recognise-attributions.ts';
import { someIssue, writeReading } from '../../../support/read-citations.ts';

/** The printed words of each attribution, and what they say. */
const attributed = (text: string, context: Partial<AttributionContext> = {}) =>
  recogniseAttributions(text, { ...someIssue, ...context }).map(
    (reading) => `${reading.printed} = ${writeReading(reading)}`,
  );

const cases: readonly (readonly [rule: string, text: string, ...read: string[]])[] = [
  [
    '11.1',
    'Interfax reported on May 3 that it rained.',
    'Interfax reported on May 3 = sources: Interfax 05-03',
  ],
  [
    '11.1',
    'He told Reuters on August 28 that it rained.',
    'Reuters on August 28 = sources: Reuters 08-28',
  ],
  [
    '11.1',
    'It rained, according to Izvestia (of May 3), and hailed.',
    'Izvestia (of May 3 = sources: Izvestia 05-03',
  ],
  [
    '11.1',
    'In an interview with Ekho Moskvy on May 3, he denied it.',
    'Ekho Moskvy on May 3 = sources: Ekho Moskvy 05-03',
  ],
  [
    '11.1',
    'Le Monde (May 3) reported that it rained.',
    'Le Monde (May 3 = sources: Le Monde 05-03',
  ],
  [
    '11.1',
    'An article in the “Harbour Times” of 3 May 1999 denies it.',
    'Harbour Times” of 3 May 1999 = sources: Harbour Times 1999-05-03',
  ],
  [
    '11.1',
    'The St. Odile Gazette has also reported from Tbilisi on May 3.',
    'St. Odile Gazette has also reported from Tbilisi on May 3 = sources: St. Odile Gazette 05-03',
  ],
  ['11.2', 'On May 3, Interfax reported rain.', 'May 3, Interfax = sources: Interfax 05-03'],
  [
    '11.2',
    'In its May 3 edition, Kommersant denied it.',
    'May 3 edition, Kommersant = sources: Kommersant 05-03',
  ],
  [
    '11.2',
    'The May 3 issue of Le Monde denies it.',
    'May 3 issue of Le Monde = sources: Le Monde 05-03',
  ],
  ['11.2', 'A May 3 Interfax report denied it.', 'May 3 Interfax = sources: Interfax 05-03'],
  ['11.3', 'Reuters reported that on May 3 the lock failed.'],
  ['11.3', 'According to Interfax, on May 3 the lock failed.'],
  ['11.3', 'The Foreign Intelligence Service reported on May 3.'],
  ['11.3', 'The pilots reported on May 3.'],
  [
    '11.4',
    'As the Harbour Post wrote on Tuesday, it rained.',
    'Harbour Post wrote on Tuesday = sources: Harbour Post 2000-08-29',
  ],
  [
    '11.4',
    'Reuters reported yesterday that it rained.',
    'Reuters reported yesterday = sources: Reuters 2000-08-30',
  ],
  [
    '11.5',
    'Interfax and ITAR-TASS reported on May 3-4.',
    'Interfax and ITAR-TASS reported on May 3-4 = sources: Interfax + ITAR-TASS 05-03..05-04',
  ],
  ['11.5', 'The HDL reported on May 3.'],
  ['11.5', 'It rained (Interfax reported, May 3; AP, May 4).'],
  ['11.6', 'It rained, reported Interfax. On May 3 it hailed.'],
];

describe('attributions in running text', () => {
  for (const [rule, text, ...read] of cases) {
    it(`${rule}: ${text}`, () => expect(attributed(text)).toEqual(read));
  }

  it('11.1: are suggestions that say why', () => {
    const [reading] = recogniseAttributions('Interfax reported on May 3.', someIssue);
    expect(reading?.confidence).toBeLessThan(DOUBTFUL);
    expect(reading?.doubts).toEqual(['named in running text, without brackets']);
  });

  it('11.1: know the sources of the archive', () => {
    const text = 'Zorya reported on May 3.';
    expect(attributed(text)).toEqual([]);
    expect(attributed(text, { pressNames: new PressNames(['Zorya']) })).toEqual([
      'Zorya reported on May 3 = sources: Zorya 05-03',
    ]);
  });

  it('11.4: leave the day of the week a note where the issue has no date', () => {
    const [reading] = recogniseAttributions('Reuters reported on Tuesday.', {
      ...someIssue,
      issueDate: undefined,
    });
    expect(reading?.groups[0]).toMatchObject({ dates: [], resolved: null, note: 'Tuesday' });
  });
});
