import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInBriefing } from '../../../../shared/find/briefing-matches.ts';
import { type FindQuery, findQuery } from '../../../../shared/find/find-query.ts';
import { createFinder } from '../../../../shared/find/finder.ts';
import {
  type BriefingChange,
  type BriefingContent,
  replaceInBriefing,
} from '../../../../shared/find/replace-in-briefing.ts';
import { wordsAround } from '../../../../shared/find/words-around.ts';
import { invariant } from '../../../../shared/kernel/invariant.ts';
import type { Manuscript, Text } from '../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';

const details = { headline: 'The port', section: null, byline: 'A. Port', dateline: null };

const text = (words: string, ...marks: ('strong' | 'emphasis')[]): Text => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});

const manuscript: Manuscript = {
  version: 1,
  blocks: [
    { type: 'paragraph', content: [text('The '), text('port', 'strong'), text(' and its port ')] },
    {
      type: 'paragraph',
      content: [
        text('So say all '),
        { type: 'citation', id: 'c1', content: [text('(Port Post, May 3)')] },
        { type: 'note', id: 'n1', text: 'port?' },
      ],
    },
  ],
};

/** Every match replaced, in the words of `put`. */
function changesFor(content: BriefingContent, query: FindQuery, put: string): BriefingChange[] {
  const finder = createFinder(query);
  invariant(finder.ok, 'the query can be read');
  const projection = projectManuscript(content.manuscript).text;
  const matches = findInBriefing(finder.value, { ...content.details, text: projection });
  return (matches ?? []).map(({ place, start, end }) => ({
    place,
    start,
    end,
    words: (place === 'text' ? projection : (content.details[place] ?? '')).slice(start, end),
    text: put,
  }));
}

function replaceAll(content: BriefingContent, query: FindQuery, put: string): BriefingContent {
  const replaced = replaceInBriefing(content, changesFor(content, query, put));
  invariant(replaced.ok, 'what was just found can be replaced');
  return replaced.value;
}

describe('replacing in a briefing', () => {
  it('goes through headline, byline and text, and leaves notes alone', () => {
    const query = findQuery.parse({ text: 'port', matchCase: true });
    const replaced = replaceAll({ details, manuscript }, query, 'quay');
    expect(replaced.details).toEqual({ ...details, headline: 'The quay' });
    expect(replaced.manuscript.blocks).toEqual([
      {
        type: 'paragraph',
        content: [text('The '), text('quay', 'strong'), text(' and its quay ')],
      },
      manuscript.blocks[1],
    ]);
  });

  it('changes the words of a citation, and keeps its tag', () => {
    const query = findQuery.parse({ text: 'Port Post' });
    const replaced = replaceAll({ details, manuscript }, query, 'Harbour Mail');
    expect(replaced.manuscript.blocks[1]).toMatchObject({
      content: [{}, { type: 'citation', id: 'c1', content: [text('(Harbour Mail, May 3)')] }, {}],
    });
  });

  it('leaves nothing of a line but the headline where all of it goes', () => {
    const query = findQuery.parse({ text: 'A. Port' });
    expect(replaceAll({ details, manuscript }, query, '').details.byline).toBeNull();
  });

  it('is refused where other words stand by now', () => {
    const changes = [{ place: 'text', start: 0, end: 4, words: 'One ', text: 'Two ' }] as const;
    expect(replaceInBriefing({ details, manuscript }, changes)).toMatchObject({
      ok: false,
      error: { why: 'changed' },
    });
  });

  it('is refused where a line would become too long', () => {
    const query = findQuery.parse({ text: 'port' });
    const changes = changesFor({ details, manuscript }, query, 'x'.repeat(600));
    expect(replaceInBriefing({ details, manuscript }, changes)).toMatchObject({
      ok: false,
      error: { why: 'too-long' },
    });
  });

  const letters = fc.constantFrom('a', 'e', 'the', 'é', '(', ' ', '-');

  it('leaves nothing to be found, unless what is put in holds it', () => {
    fc.assert(
      fc.property(canonicalManuscript, letters, (any, wanted) => {
        const query = findQuery.parse({ text: wanted, matchCase: true, ignoreTypography: false });
        const content = { details, manuscript: any };
        const replaced = replaceAll(content, query, '\u2603');
        expect(changesFor(replaced, query, '')).toEqual([]);
      }),
    );
  });

  it('changes no other word, mark or tag', () => {
    fc.assert(
      fc.property(canonicalManuscript, letters, (any, wanted) => {
        const query = findQuery.parse({ text: wanted, matchCase: true, ignoreTypography: false });
        const content = { details, manuscript: any };
        if (projectManuscript(any).text.includes('\u2603')) return;
        const there = replaceAll(content, query, '\u2603');
        const before = changesFor(content, query, '');
        const back = changesFor(there, findQuery.parse({ text: '\u2603' }), '').map(
          (change, index) => ({ ...change, text: before[index]?.words ?? '' }),
        );
        const again = replaceInBriefing(there, back);
        invariant(again.ok, 'what was put in can be taken out');
        // What a match took from several texts has the marks of the first; a letter and its accent
        // may stand in two.
        if (before.every(({ words }) => words.length === 1)) expect(again.value).toEqual(content);
        expect(projectManuscript(again.value.manuscript)).toEqual(projectManuscript(any));
      }),
    );
  });
});

describe('the words around a match', () => {
  it('are those of its line, cut between words', () => {
    const line = `${'word '.repeat(30)}port${' after'.repeat(30)}`;
    const start = line.indexOf('port');
    const { before, after } = wordsAround(`First\n${line}\nLast`, {
      start: start + 6,
      end: start + 10,
    });
    expect(before).toMatch(/^…(word ){11,12}$/);
    expect(after).toMatch(/^( after){9,10}…$/);
    expect(wordsAround('The port.', { start: 4, end: 8 })).toEqual({ before: 'The ', after: '.' });
  });
});
