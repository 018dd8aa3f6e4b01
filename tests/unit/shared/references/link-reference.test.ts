import { describe, expect, it } from 'vitest';
import { indexManuscript } from '../../../../shared/citations/index-manuscript.ts';
import type { ReadingContext } from '../../../../shared/citations/reading.ts';
import { tagInlines, tagManuscript } from '../../../../shared/citations/tag-manuscript.ts';
import { inlineText } from '../../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../../shared/manuscript/manuscript.ts';

const context: ReadingContext = {
  issueDate: '2000-08-31',
  publicationNames: ['Harbour Letter'],
  dateOrder: 'month-first',
  address: '/2000/08/31/',
};
let ids = 0;
const newId = () => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

const text = (words: string): Inline => ({ type: 'text', text: words });
const link = (href: string, words: string): Inline => ({
  type: 'link',
  href,
  content: [{ type: 'text', text: words }],
});

function read(...content: Inline[]) {
  const manuscript = { version: 1 as const, blocks: [{ type: 'paragraph' as const, content }] };
  const tagged = tagManuscript(manuscript, context, newId);
  return indexManuscript(tagged, context).occurrences.map(({ tag, printed, reading }) => ({
    tag,
    printed,
    sources: reading?.groups.flatMap(({ sources }) => sources.map(({ name }) => name)),
    references: reading?.references.map(({ number, address }) => ({ number, address })),
  }));
}

describe('links to other issues', () => {
  it('are references by themselves, with what their words say of the publication', () => {
    expect(
      read(
        text('As we said in '),
        link('/2000/07/28/#ebb', 'Harbour Letter #90'),
        text(' and '),
        link('/2000/05/02/', 'Tide Tables #6, May 2000'),
        text(', and on '),
        link('https://pier.example/', 'the pier'),
        text('.'),
      ),
    ).toMatchObject([
      {
        tag: 'cross-reference',
        printed: 'Harbour Letter #90',
        references: [{ number: '90', address: '/2000/07/28/#ebb' }],
      },
      {
        tag: 'cross-reference',
        printed: 'Tide Tables #6, May 2000',
        references: [{ number: null, address: '/2000/05/02/' }],
      },
    ]);
  });

  it('lend their address to the reference that the grammar reads around them', () => {
    expect(
      read(
        text('The dredgers left (see '),
        link('/2000/07/28/', 'Harbour Letter, July 28'),
        text(').'),
      ),
    ).toMatchObject([
      {
        tag: 'cross-reference',
        printed: '(see Harbour Letter, July 28)',
        references: [{ address: '/2000/07/28/' }],
      },
    ]);
  });

  it('leave the citations around them as they are', () => {
    const [plain] = read(text('Fares rose (CNN, August 25; Reuters, August 28).'));
    expect(
      read(
        text('Fares '),
        link('/2000/07/28/', 'rose'),
        text(' (CNN, August 25; Reuters, August 28).'),
      ),
    ).toMatchObject([{ printed: 'rose' }, { ...plain }]);
  });

  it('stay tagged while the text around them is edited', () => {
    const inlines = [text('See '), link('/2000/07/28/', 'the tide')];
    const tagged = tagInlines(inlines, context, newId);
    expect(tagged.map(({ type }) => type)).toEqual(['text', 'cross-reference']);
    expect(tagInlines(tagged, context, newId)).toBe(tagged);
    const edited = tagInlines([text('Do see '), ...tagged.slice(1)], context, newId);
    expect(edited[1]).toEqual(tagged[1]);
    expect(inlineText(edited)).toBe('Do see the tide');
  });

  it('are plain links where nobody knows where the issue stands', () => {
    const { address: _, ...nowhere } = context;
    const inlines = [link('/2000/07/28/', 'the tide')];
    expect(tagInlines(inlines, nowhere, newId)).toBe(inlines);
  });
});
