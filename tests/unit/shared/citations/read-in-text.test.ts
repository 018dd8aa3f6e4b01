import { describe, expect, it } from 'vitest';
import { readInText } from '../../../../shared/citations/read-in-text.ts';
import type { ReadingContext } from '../../../../shared/citations/reading.ts';

const context: ReadingContext = {
  issueDate: '2000-08-31',
  publicationNames: ['The Harbour Observer'],
  dateOrder: 'month-first',
};

function readOf(words: string, printed: string) {
  const start = words.indexOf(printed);
  const reading = readInText(words, context)(start, start + printed.length);
  return reading?.groups.map(({ sources, resolved }) => [
    ...sources.map(({ name, start, end }) => [name, printed.slice(start, end)]),
    resolved?.[0]?.start,
  ]);
}

describe('a tagged stretch, read where it stands', () => {
  it('is read by the words around it, where they say what it is', () => {
    expect(readOf('He told Reuters on August 28 that it rained.', 'Reuters on August 28')).toEqual([
      [['Reuters', 'Reuters'], '2000-08-28'],
    ]);
  });

  it('is read as what a person tagged, where nothing else is recognised', () => {
    expect(readOf('It rained Reuters, August 28', 'Reuters, August 28')).toEqual([
      [['Reuters', 'Reuters'], '2000-08-28'],
    ]);
  });

  it('counts from its own beginning', () => {
    expect(readOf('It rained (AP, UPI, August 29).', '(AP, UPI, August 29)')).toEqual([
      [['AP', 'AP'], ['UPI', 'UPI'], '2000-08-29'],
    ]);
  });
});
