import { describe, expect, it } from 'vitest';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../../../shared/citations/reading-context.ts';
import { supportedSentence } from '../../../../shared/citations/supported-sentence.ts';
import type { Inline, Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { someIssue, writeReading } from '../../../support/read-citations.ts';

const plain = (text: string): Inline => ({ type: 'text', text });
const citation = (id: string, text: string, rest: object = {}): Inline =>
  ({ type: 'citation', id, content: [plain(text)], ...rest }) as Inline;
const of = (...paragraphs: Inline[][]): Manuscript => ({
  version: 1,
  blocks: paragraphs.map((content) => ({ type: 'paragraph', content })),
});

describe('the index of a manuscript', () => {
  const manuscript = of(
    [plain('It was dry.')],
    [
      plain('It rained '),
      citation('c1', '(AP, UPI, May 3)'),
      plain('. Then it '),
      plain('snowed.'),
    ],
  );
  const index = indexManuscript(manuscript, someIssue);

  it('places occurrences in the projection of the text', () => {
    const [occurrence] = index.occurrences;
    expect(index.text.slice(occurrence?.start, occurrence?.end)).toBe('(AP, UPI, May 3)');
  });

  it('reads them with offsets into what is printed', () => {
    const [occurrence] = index.occurrences;
    const sources = occurrence?.reading?.groups[0]?.sources ?? [];
    expect(sources.map(({ start, end }) => occurrence?.printed.slice(start, end))).toEqual([
      'AP',
      'UPI',
    ]);
    expect(occurrence?.reading?.start).toBe(0);
  });

  it('gives the words of references by the same offsets', () => {
    const [pointing] = indexManuscript(
      of([plain('It rained again '), citation('c', '(see the Wharf, May 3)')]),
      someIssue,
    ).occurrences;
    const words = pointing?.reading?.references.map(({ start, end }) =>
      pointing.printed.slice(start, end),
    );
    expect(words).toEqual(['Wharf, May 3']);
  });

  it('gives the sentence that a citation supports', () => {
    expect(index.occurrences[0]?.sentence).toBe('It rained (AP, UPI, May 3).');
  });

  it('counts the words', () => expect(index.wordCount).toBe(12));

  it('reads what a person tagged without brackets, or against the text around it', () => {
    const [bare] = indexManuscript(of([citation('c', 'Reuters, May 3')]), someIssue).occurrences;
    expect(bare?.reading && writeReading(bare.reading)).toBe('sources: Reuters 05-03');
  });

  it('has no reading where the text says neither source nor issue', () => {
    const decision = { verdict: 'accepted' };
    const [kept] = indexManuscript(
      of([citation('c', '(it rained)', { decision })]),
      someIssue,
    ).occurrences;
    expect(kept?.reading).toBeNull();
    expect(kept?.decision).toEqual(decision);
  });
});

describe('the supported sentence', () => {
  const sentenceOf = (text: string) => {
    const start = text.indexOf('(AP');
    return supportedSentence(text, start, text.indexOf(')', start) + 1);
  };

  it('is the one before, where the citation follows its full stop', () => {
    expect(sentenceOf('It froze. It rained. (AP, May 3) It snowed.')).toBe(
      'It rained. (AP, May 3)',
    );
  });

  it('passes over abbreviations and earlier parentheses', () => {
    expect(
      sentenceOf(
        'It froze. Mr. J. Doe said (UPI, Aug. 3. Really) it rained (AP, May 3). It snowed.',
      ),
    ).toBe('Mr. J. Doe said (UPI, Aug. 3. Really) it rained (AP, May 3).');
  });

  it('goes on behind a citation that stands within it', () => {
    expect(sentenceOf('It rained (AP, May 3) and hailed. It snowed.')).toBe(
      'It rained (AP, May 3) and hailed.',
    );
  });

  it('is the citation where nothing else stands', () => {
    expect(sentenceOf('(AP, May 3)')).toBe('(AP, May 3)');
  });
});

describe('the context of an issue', () => {
  const publication = {
    title: 'Harbour Daily Letter',
    shortTitle: 'the Letter',
    aliases: ['Quay Letter'],
    formerTitles: [],
    dateOrder: 'day-first',
  } satisfies Parameters<typeof readingContext>[0];

  it('knows all names of the publication and its order of dates', () => {
    expect(readingContext(publication, { date: '2000-08-31', datePrecision: 'day' })).toEqual({
      issueDate: '2000-08-31',
      publicationNames: ['Harbour Daily Letter', 'the Letter', 'Quay Letter'],
      dateOrder: 'day-first',
    });
  });

  it('takes a date as far as it is exact', () => {
    const dated = (datePrecision: 'month' | 'year') =>
      readingContext(publication, { date: '2000-08-01', datePrecision }).issueDate;
    expect(dated('month')).toBe('2000-08');
    expect(dated('year')).toBeUndefined();
  });
});
