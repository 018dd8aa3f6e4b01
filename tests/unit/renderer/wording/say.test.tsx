import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { figures } from '../../../../renderer/wording/figures.ts';
import { say, sayOf } from '../../../../renderer/wording/say.ts';
import { Say } from '../../../../renderer/wording/say-element.tsx';
import { keyOf, speak } from '../../../../renderer/wording/spoken.ts';

const inRussian = (translations: Record<string, string>) => speak('ru', translations);

afterEach(() => speak('en', {}));

describe('say', () => {
  it('says words without values as they stand', () => {
    expect(say('Don’t ask again')).toBe('Don’t ask again');
    expect(say("Don't ask again")).toBe("Don't ask again");
  });

  it('puts values and English plurals in', () => {
    const counted = (count: number) =>
      say('{count, plural, one {# briefing} other {# briefings}} in {place}', {
        count,
        place: 'the archive',
      });
    expect(counted(1)).toBe('1 briefing in the archive');
    expect(counted(1204)).toBe('1,204 briefings in the archive');
    expect(say('Page {page, number}', { page: 12345 })).toBe('Page 12,345');
  });

  it('says a translation with the plurals and figures of its language', () => {
    inRussian({
      '{count, plural, one {# word} other {# words}}':
        '{count, plural, one {# слово} few {# слова} many {# слов} other {# слова}}',
    });
    const counted = (count: number) =>
      say('{count, plural, one {# word} other {# words}}', { count });
    expect([1, 2, 5, 11, 21, 12_345].map(counted)).toEqual([
      '1 слово',
      '2 слова',
      '5 слов',
      '11 слов',
      '21 слово',
      '12\u00a0345 слов',
    ]);
    expect(figures(12_345)).toBe('12\u00a0345');
  });

  it('says the English where nothing stands for it', () => {
    inRussian({ Save: '' });
    expect(say('Save')).toBe('Save');
    expect(say('constructor')).toBe('constructor');
  });

  it('leaves pointed brackets of values and words alone', () => {
    expect(say('<b> is {tag}', { tag: '<i>' })).toBe('<b> is <i>');
  });
});

describe('sayOf', () => {
  it('tells apart what one English word is said of', () => {
    inRussian({ Published: 'Опубликовано', [keyOf('an issue', 'Published')]: 'Опубликован' });
    expect(sayOf('an issue', 'Published')).toBe('Опубликован');
    expect(sayOf('a correction', 'Published')).toBe('Опубликовано');
  });
});

describe('Say', () => {
  const sentence = () =>
    renderToStaticMarkup(
      <Say
        words="{name} saved <link>the {what}</link> {count, plural, one {once} other {# times}}."
        name={createElement('b', null, 'Ada')}
        what="text"
        count={3}
        link={(words) => <a href="#/">{words}</a>}
      />,
    );

  it('puts elements into a sentence', () => {
    expect(sentence()).toBe('<b>Ada</b> saved <a href="#/">the text</a> 3 times.');
  });

  it('follows the order of another language', () => {
    inRussian({
      '{name} saved <link>the {what}</link> {count, plural, one {once} other {# times}}.':
        '{count, plural, one {# раз} few {# раза} other {# раз}}: <link>{what}</link> ({name})',
    });
    expect(sentence()).toBe('3 раза: <a href="#/">text</a> (<b>Ada</b>)');
  });
});
