import { describe, expect, it } from 'vitest';
import { findQuery } from '../../../../shared/find/find-query.ts';
import { createFinder } from '../../../../shared/find/finder.ts';
import { replacingWords } from '../../../../shared/find/replacing-words.ts';
import { invariant } from '../../../../shared/kernel/invariant.ts';

function replaced(pattern: string, text: string, words: string): string {
  const finder = createFinder(findQuery.parse({ text: pattern, isPattern: true }));
  invariant(finder.ok, 'the pattern can be read');
  const [match] = finder.value.find(words) ?? [];
  invariant(match, 'it is found');
  return replacingWords(finder.value, { text, keepCase: false }, words, match.groups);
}

function cased(words: string, text: string): string {
  const finder = createFinder(findQuery.parse({ text: words }));
  invariant(finder.ok, 'words can be looked for');
  return replacingWords(finder.value, { text, keepCase: true }, words, []);
}

describe('what is put in', () => {
  it('is filled in with the groups of a pattern', () => {
    expect(replaced('(\\d+) (May)', '$2 $1', '3 May')).toBe('May 3');
    expect(replaced('(?<day>\\d+) May', 'May $<day>', '3 May')).toBe('May 3');
    expect(replaced('May', '“$&”', 'May')).toBe('“May”');
    expect(replaced('(M)ay', '$12', 'May')).toBe('M2');
    expect(replaced('(M)ay(x)?', '$2-$3-$$1', 'May')).toBe('-$3-$1');
    expect(replaced('May', '$<day>', 'May')).toBe('$<day>');
  });

  it('is taken as it is where words were looked for', () => {
    const finder = createFinder(findQuery.parse({ text: 'May' }));
    invariant(finder.ok, 'words can be looked for');
    const put = replacingWords(finder.value, { text: '$& $1', keepCase: false }, 'May', []);
    expect(put).toBe('$& $1');
  });

  it('has the case of what it replaces where that is asked', () => {
    expect(cased('port', 'quay')).toBe('quay');
    expect(cased('Port', 'quay')).toBe('Quay');
    expect(cased('PORT', 'quay')).toBe('QUAY');
    expect(cased('port', 'Quay')).toBe('quay');
    expect(cased('alliance', 'NATO')).toBe('NATO');
    expect(cased('Порт', 'пристань')).toBe('Пристань');
    expect(cased('“Port', '“quay')).toBe('“Quay');
    expect(cased('12', 'twelve')).toBe('twelve');
    expect(cased('港', 'quay')).toBe('quay');
  });
});
