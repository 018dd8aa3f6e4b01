import { describe, expect, it } from 'vitest';
import { richerForm, richnessOf } from '../../../../shared/likeness/richness.ts';
import { htmlToManuscript } from '../../../../shared/manuscript/html-codec/html-to-manuscript.ts';

const form = (html: string) => richnessOf([htmlToManuscript(html)]);

describe('the richer of two forms', () => {
  const page = form(
    '<p>The council <a href="https://example.org/a">met</a> on <em>Monday</em>.</p><h2>Votes</h2><p>None was taken.</p>',
  );
  const lines = form('<p>The council met on Monday.</p><p>Votes</p><p>None was taken.</p>');

  it('is the one with links, and says so', () => {
    expect(richerForm(lines, page)).toEqual({ richer: 'other', why: '1 link, the other none' });
    expect(richerForm(page, lines).richer).toBe('one');
  });

  it('is the one that is not cut, whatever the other carries', () => {
    const whole = form(`<p>${'The council met on Monday and took a vote. '.repeat(6)}</p>`);
    expect(richerForm(page, whole)).toEqual({ richer: 'other', why: '54 words, the other 9' });
  });

  it('is the first where nothing tells them apart', () => {
    expect(richerForm(page, page)).toEqual({ richer: 'one', why: '' });
  });
});
