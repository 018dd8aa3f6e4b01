import { afterEach, describe, expect, it } from 'vitest';
import { remarkWords } from '../../../../../renderer/editor/language/remark-words.ts';
import { speak } from '../../../../../renderer/wording/spoken.ts';
import type { LanguageFinding } from '../../../../../shared/language/language-finding.ts';

const repeated: LanguageFinding = {
  kind: 'grammar',
  rule: 'grammar:RepeatedWords',
  sort: 'Repetition',
  fingerprint: 'a1',
  start: 0,
  end: 7,
  message: 'Did you mean to repeat this word?',
  suggestions: ['the'],
};

describe('what grammar says of a place', () => {
  afterEach(() => speak('en', {}));

  it('is said in its own words where the window speaks English', () => {
    expect(remarkWords(repeated)).toEqual({ message: repeated.message, detail: null });
  });

  it('is elsewhere said by the sort of the rule, with the English behind it', () => {
    speak('ru', {}, {});
    expect(remarkWords(repeated)).toEqual({
      message: 'A word stands here twice.',
      detail: repeated.message,
    });
    expect(remarkWords({ ...repeated, sort: 'Unheard' }).message).toBe('This does not look right.');
  });

  it('is told as the application tells it where that is known in the language', () => {
    speak('ru', {}, { [repeated.message]: 'Повтор?' });
    expect(remarkWords(repeated)).toEqual({ message: 'Повтор?', detail: null });
  });
});
