import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../../../shared/citations/reading.ts';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';

const context: ReadingContext = {
  issueDate: '2000-05-06',
  publicationNames: ['The Harbour Monitor', 'the Monitor'],
  dateOrder: 'month-first',
};

/** What each reference of a text points to and as what. */
const rolesIn = (text: string) =>
  recogniseCitations(text, context).flatMap(({ references }) =>
    references.map(({ role, resolved, publication }) => [
      role ?? 'see',
      publication,
      resolved?.[0]?.start ?? null,
    ]),
  );

describe('a reference to a correction', () => {
  it('points to where this text is corrected (C1)', () => {
    for (const text of [
      'The port is shut (corrected in the Monitor, May 5).',
      'The port is shut (see correction in the Monitor, May 5).',
      'The port is shut [see the correction in the Monitor, May 5].',
      'The port is shut (correction: see the Monitor, May 5).',
    ]) {
      expect(rolesIn(text), text).toEqual([['corrected-in', 'the Monitor', '2000-05-05']]);
    }
    expect(rolesIn('The port is shut (see correction, May 5).')).toEqual([
      ['corrected-in', null, '2000-05-05'],
    ]);
  });

  it('names any periodical that corrects (C1)', () => {
    expect(rolesIn('It is shut (corrected in the Quay Post, May 5).')).toEqual([
      ['corrected-in', 'the Quay Post', '2000-05-05'],
    ]);
  });

  it('points to what this text corrects (C2)', () => {
    expect(rolesIn('It is open (see the correction to the Monitor, May 3).')).toEqual([
      ['corrects', 'the Monitor', '2000-05-03'],
    ]);
  });

  it('points to what a correction corrects (C3)', () => {
    expect(rolesIn('Correction: The port was open (see the Monitor, May 3).')).toEqual([
      ['corrects', 'the Monitor', '2000-05-03'],
    ]);
  });

  it('is none of these in any other text', () => {
    expect(rolesIn('It was correct. Rain fell (see the Monitor, May 3).')).toEqual([
      ['see', 'the Monitor', '2000-05-03'],
    ]);
  });
});

describe('the running text of a correction', () => {
  it('names the issue that it corrects (C4)', () => {
    for (const [text, words, publication] of [
      ['Correction: in our issue of May 3 we wrote that it rained.', 'issue of May 3', null],
      ['CORRECTION. In our May 3 issue, we gave a wrong sum.', 'May 3 issue', null],
      ['Erratum: On May 3 we reported a strike.', 'May 3', null],
      ['Correction — The Monitor of May 3 misspelt a name.', 'Monitor of May 3', 'The Monitor'],
    ] as const) {
      const [reading, ...others] = recogniseCitations(text, context);
      expect(others, text).toEqual([]);
      expect(text, text).toContain(words);
      expect(reading?.printed, text).toBe(text.slice(reading?.start, reading?.end));
      expect(reading?.printed, text).toContain('May 3');
      expect(reading?.references, text).toMatchObject([
        { role: 'corrects', publication, resolved: [{ start: '2000-05-03' }] },
      ]);
    }
  });

  it('names none where it speaks of no issue', () => {
    expect(rolesIn('Correction: the minister of ports is Ms Varga.')).toEqual([]);
    expect(rolesIn('Corrections officers met on May 3 and we reported it.')).toEqual([]);
  });
});
