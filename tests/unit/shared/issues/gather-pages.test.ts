import { describe, expect, it } from 'vitest';
import {
  gatherPages as gatherOutlines,
  outlineOfPage,
} from '../../../../shared/issues/gather-pages.ts';
import type { IssueDraft } from '../../../../shared/issues/issue-draft.ts';
import { mergePages, type PageFile } from '../../../../shared/issues/merge-pages.ts';
import { settlePage } from '../../../../shared/issues/settle-page.ts';
import type { Block } from '../../../../shared/manuscript/manuscript.ts';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

interface Said extends Partial<IssueDraft> {
  readonly headline?: string;
  readonly blocks?: Block[];
  readonly contents?: string[];
}

function page({
  headline = 'Silt',
  blocks = [paragraph(headline)],
  contents,
  ...said
}: Said = {}): IssueDraft {
  return {
    publication: null,
    volume: null,
    number: null,
    date: null,
    datePrecision: 'day',
    title: null,
    language: null,
    warnings: [],
    ...said,
    page: {
      title: headline,
      contents: contents ?? [],
      isContents: contents !== undefined,
      extent: 'lines 1 to 9',
    },
    briefings: [
      { headline, section: null, byline: null, dateline: null, manuscript: { version: 1, blocks } },
    ],
  };
}

const files = (pages: Readonly<Record<string, IssueDraft>>): PageFile[] =>
  Object.entries(pages).map(([name, draft], file) => ({ file, name, draft }));

/** The issues of these pages with all that they say, and the pages that are none. */
function gatherPages(pages: readonly PageFile[]) {
  const gathered = gatherOutlines(
    pages.map(({ file, name, draft }) => outlineOfPage(file, name, draft)),
  );
  const wholeOf = (outlines: readonly { readonly file: number }[]) =>
    outlines.flatMap(({ file }) => pages[file] ?? []);
  return {
    issues: gathered.issues.map((group) => mergePages(group.folder, wholeOf(group.pages))),
    apart: wholeOf(gathered.apart),
  };
}

const number = { number: '18', date: '1997-06-01', datePrecision: 'month' as const };

describe('pages of one issue', () => {
  it('are those that its contents page leads to, in its order', () => {
    const { issues, apart } = gatherPages(
      files({
        'issue18/index.html': page({
          ...number,
          headline: 'Harbour Letter Table of Contents',
          contents: ['silt.html', 'sub/rain.html', 'mail.html'],
        }),
        'issue18/mail.html': page({ headline: 'Mail' }),
        'issue18/silt.html': page({ ...number, headline: 'Silt' }),
        'issue18/sub/rain.html': page({ headline: 'Rain' }),
        'issue18/sub/more10.html': page({ headline: 'More 10' }),
        'issue18/sub/more2.html': page({ headline: 'More 2' }),
        'issue18/unlisted.html': page({ headline: 'Unlisted' }),
      }),
    );
    expect(apart).toEqual([]);
    expect(issues).toMatchObject([
      {
        contents: [0],
        pages: [2, 3, 5, 4, 1, 6],
        draft: {
          publication: 'Harbour Letter',
          number: '18',
          date: '1997-06-01',
          datePrecision: 'month',
        },
      },
    ]);
    expect(issues[0]?.draft.addresses?.slice(0, 2)).toEqual(['issue18/', 'issue18/silt.html']);
    expect(issues[0]?.draft.briefings.map(({ headline }) => headline)).toEqual([
      'Silt',
      'Rain',
      'More 2',
      'More 10',
      'Mail',
      'Unlisted',
    ]);
  });

  it('are those that bear one number and date, by name', () => {
    const { issues, apart } = gatherPages(
      files({
        'S10.htm': page({ ...number, headline: 'Ten' }),
        'S9-2.htm': page({ ...number, headline: 'Nine again' }),
        'S9.htm': page({ ...number, headline: 'Nine' }),
      }),
    );
    expect(apart).toEqual([]);
    expect(issues).toMatchObject([{ pages: [2, 1, 0], contents: [] }]);
  });

  it('are none where each bears its own number, or is a copy of the other', () => {
    const each = files({
      'a/1.html': page({ number: '1', headline: 'One' }),
      'a/2.html': page({ number: '2', headline: 'Two' }),
    });
    expect(gatherPages(each).apart).toEqual(each);
    const copies = files({ 'a/x.html': page(number), 'a/y.html': page(number) });
    expect(gatherPages(copies).apart).toEqual(copies);
    const nothing = files({ 'a/x.html': page(), 'a/y.html': page({ headline: 'Rain' }) });
    expect(gatherPages(nothing).apart).toEqual(nothing);
  });

  it('are told apart in a folder of several issues', () => {
    const of = (no: string, headline: string) =>
      page({ number: no, date: `2000-01-0${no}`, headline, volume: '6' });
    const { issues, apart } = gatherPages(
      files({
        'h/a.htm': of('1', 'A'),
        'h/b.htm': of('2', 'B'),
        'h/c.htm': of('1', 'C'),
        'h/d.htm': of('2', 'D'),
        'h/e.htm': of('1', 'E'),
        'h/f.htm': of('2', 'F'),
        'h/g.htm': page({ headline: 'G' }),
      }),
    );
    expect(issues).toMatchObject([{ pages: [0, 2, 4] }, { pages: [1, 3, 5] }]);
    expect(issues[0]?.draft.addresses?.[0]).toBe('h/a.htm');
    expect(apart).toMatchObject([{ name: 'h/g.htm' }]);
  });

  it('tell where they disagree, and follow most', () => {
    const [issue] = gatherPages(
      files({
        'issue18/a.html': page({ ...number, headline: 'A' }),
        'issue18/b.html': page({ ...number, headline: 'B' }),
        'issue18/c.html': page({ number: '17', headline: 'C' }),
        'issue18/i.html': page({ contents: ['a.html', 'b.html', 'c.html'], headline: 'Contents' }),
      }),
    ).issues;
    expect(issue?.draft).toMatchObject({
      number: '18',
      warnings: [{ message: expect.stringContaining('issue18/c.html says 17') }],
    });
  });

  it('lose what stands on most of them, and keep their links', () => {
    const motto = paragraph('News with the tide');
    const link: Block = {
      type: 'paragraph',
      content: [
        { type: 'link', href: '../../issue17/x.html', content: [{ type: 'text', text: 'x' }] },
      ],
    };
    const [issue] = gatherPages(
      files({
        'issue18/a.html': page({ ...number, headline: 'A', blocks: [motto, paragraph('a')] }),
        'issue18/b.html': page({ ...number, headline: 'B', blocks: [motto, paragraph('b')] }),
        'issue18/sub/c.html': page({ ...number, headline: 'C', blocks: [link] }),
      }),
    ).issues;
    const texts = issue?.draft.briefings.map(({ manuscript }) => JSON.stringify(manuscript.blocks));
    expect(texts?.join()).not.toContain('News with the tide');
    expect(texts?.[2]).toContain('"../issue17/x.html"');
    expect(issue?.draft.warnings).toMatchObject([
      { message: expect.stringContaining('“News with the tide”') },
    ]);
  });
});

describe('a page by itself', () => {
  const heading = (text: string): Block => ({
    type: 'heading',
    level: 2,
    content: [{ type: 'text', text }],
  });

  it('is called after its publication beside a number, and parted by its headings', () => {
    const blocks = [heading('Silt'), paragraph('a'), heading('Rain'), paragraph('b')];
    expect(
      settlePage(page({ number: '96', headline: 'Harbour Letter', blocks }), 100),
    ).toMatchObject({
      publication: 'Harbour Letter',
      number: '96',
      briefings: [{ headline: 'Silt' }, { headline: 'Rain' }],
    });
  });

  it('is one briefing without headings', () => {
    const settled = settlePage(page({ headline: 'Silt' }), 100);
    expect(settled).toMatchObject({ title: 'Silt', briefings: [{ headline: 'Silt' }] });
    expect(settled.page).toBeUndefined();
  });
});
