import { describe, expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { ghostImporter } from '../../../../../electron/importers/ghost/ghost-importer.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { textFile } from '../../../../support/text-file.ts';

type Row = Record<string, unknown>;

const exportOf = (data: Row) => ({ db: [{ meta: { exported_on: 1, version: '5.0.0' }, data }] });

const post = (more: Row): Row => ({
  id: 'p1',
  title: 'The mole',
  slug: 'the-mole',
  type: 'post',
  status: 'published',
  published_at: '2003-05-05T23:30:00.000Z',
  ...more,
});

function read(value: unknown) {
  const result = ghostImporter.read(textFile(JSON.stringify(value)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function blocksOf(more: Row): readonly Block[] {
  const { drafts } = read(exportOf({ posts: [post(more)] }));
  return drafts[0]?.briefings[0]?.manuscript.blocks ?? [];
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('a post has the day of its site, its writers in order, its first tag and newsletter', () => {
  const { drafts } = read(
    exportOf({
      posts: [post({ html: '<p>Words</p>', newsletter_id: 'n1' })],
      settings: [
        { key: 'title', value: 'Harbour Site' },
        { key: 'timezone', value: 'Europe/Berlin' },
        { key: 'locale', value: 'de' },
      ],
      newsletters: [{ id: 'n1', name: 'Harbour Letter' }],
      users: [
        { id: 'u1', name: 'Vera Lind' },
        { id: 'u2', name: 'Otto Kern' },
      ],
      posts_authors: [
        { post_id: 'p1', author_id: 'u2', sort_order: 1 },
        { post_id: 'p1', author_id: 'u1', sort_order: 0 },
      ],
      tags: [
        { id: 't0', name: '#hidden' },
        { id: 't1', name: 'Ports' },
      ],
      posts_tags: [
        { post_id: 'p1', tag_id: 't0', sort_order: 0 },
        { post_id: 'p1', tag_id: 't1', sort_order: 1 },
      ],
    }),
  );
  expect(drafts[0]).toMatchObject({
    publication: 'Harbour Letter',
    date: '2003-05-06',
    language: 'de',
    addresses: ['/the-mole/'],
    briefings: [{ headline: 'The mole', byline: 'Vera Lind, Otto Kern', section: 'Ports' }],
  });
});

test('an export without its outer list is one, and tells where each post stands', () => {
  const value = {
    meta: { version: '6.0.0' },
    data: {
      posts: [
        post({ html: '<p>a "]} b</p>' }),
        post({ id: 'p2', html: '<p>é</p>', status: 'draft' }),
      ],
    },
  };
  const text = JSON.stringify(value);
  const { drafts, stretches } = read(value);
  expect(drafts.map(({ unfinished }) => unfinished)).toEqual([
    undefined,
    'It is a draft on its site.',
  ]);
  const bytes = drafts.map(({ briefings }) => briefings[0]?.passages?.[0]?.bytes ?? [0, 0]);
  expect(
    bytes.map(([start, end]) => JSON.parse(Buffer.from(text).subarray(start, end).toString())),
  ).toEqual(value.data.posts);
  expect(stretches?.map(({ fate }) => fate)).toEqual(['metadata']);
});

describe('the text of a post', () => {
  test('is its HTML where it has one, with links from the top of its site', () => {
    expect(
      blocksOf({ html: '<p><a href="__GHOST_URL__/old/">Old</a></p>', lexical: '{"root":{}}' }),
    ).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'link', href: '/old/', content: [{ type: 'text', text: 'Old' }] }],
      },
    ]);
  });

  test('is read from the newer editor', () => {
    const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
    const root = {
      children: [
        { type: 'extended-heading', tag: 'h2', children: [text('Cranes')] },
        {
          type: 'paragraph',
          children: [text('Ten '), text('<b>', 1), { type: 'linebreak' }, text('left')],
        },
        {
          type: 'list',
          listType: 'number',
          children: [{ type: 'listitem', children: [text('one')] }],
        },
        { type: 'image', src: '__GHOST_URL__/c.jpg', alt: 'A crane', caption: 'At <em>noon</em>' },
        {
          type: 'bookmark',
          url: 'https://harbour.example/',
          metadata: { title: 'Harbour', description: 'Of it' },
        },
        { type: 'sculpture', version: 1 },
      ],
    };
    const { drafts } = read(exportOf({ posts: [post({ lexical: JSON.stringify({ root }) })] }));
    expect(drafts[0]?.briefings[0]?.manuscript.blocks).toMatchObject([
      { type: 'heading', content: [{ text: 'Cranes' }] },
      {
        type: 'paragraph',
        content: [
          { text: 'Ten ' },
          { text: '<b>', marks: ['strong'] },
          { type: 'break' },
          { text: 'left' },
        ],
      },
      { type: 'list', ordered: true },
      {
        type: 'image',
        origin: '/c.jpg',
        alternative: 'A crane',
        caption: [{ text: 'At ' }, { text: 'noon', marks: ['emphasis'] }],
      },
      { type: 'paragraph', content: [{ type: 'link', href: 'https://harbour.example/' }] },
      paragraph('Of it'),
    ]);
    expect(drafts[0]?.warnings.map(({ message }) => message)).toContain(
      'Cards of its editor were left out: sculpture.',
    );
  });

  test('is read from the older editor', () => {
    const mobiledoc = {
      version: '0.3.1',
      markups: [['strong'], ['a', ['href', 'https://harbour.example/']]],
      atoms: [['soft-return', '', {}]],
      cards: [['markdown', { markdown: '*Noon*' }]],
      sections: [
        [
          1,
          'p',
          [
            [0, [], 0, 'Ten '],
            [0, [0, 1], 1, 'cranes'],
            [1, [], 0, 0],
            [0, [], 1, ' left'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']]]],
        [10, 0],
      ],
    };
    expect(blocksOf({ mobiledoc: JSON.stringify(mobiledoc) })).toMatchObject([
      {
        type: 'paragraph',
        content: [
          { text: 'Ten ' },
          { type: 'link' },
          { type: 'break' },
          { text: 'left', marks: ['strong'] },
        ],
      },
      { type: 'list', ordered: false },
      { type: 'paragraph', content: [{ text: 'Noon', marks: ['emphasis'] }] },
    ]);
  });

  test('has the picture over it with its words', () => {
    const { drafts } = read(
      exportOf({
        posts: [post({ html: '<p>x</p>', feature_image: '__GHOST_URL__/a.jpg' })],
        posts_meta: [
          { post_id: 'p1', feature_image_caption: 'The mole', feature_image_alt: 'Stones' },
        ],
      }),
    );
    expect(drafts[0]?.briefings[0]?.manuscript.blocks[0]).toEqual({
      type: 'image',
      origin: '/a.jpg',
      alternative: 'Stones',
      caption: [{ type: 'text', text: 'The mole' }],
    });
  });

  test('carries nothing active, and a slug leads nowhere', () => {
    const { drafts } = read(
      exportOf({
        posts: [
          post({
            slug: '../../x',
            feature_image: 'javascript:x',
            html: '<script>x</script><p>kept</p>',
          }),
        ],
      }),
    );
    expect(drafts[0]?.briefings[0]?.manuscript.blocks).toEqual([paragraph('kept')]);
    expect(drafts[0]?.addresses).toBeUndefined();
  });
});

test('an export that breaks off is refused with the place', () => {
  const text = JSON.stringify(exportOf({ posts: [post({})] }));
  expect(ghostImporter.read(textFile(`\n${text.slice(0, 90)}`))).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/line 2/) },
  });
});

test.each([
  [[]],
  [{ db: [] }],
  [exportOf({ posts: {} })],
  [exportOf({ posts: [null, 1, 'x', []] })],
  [
    exportOf({
      posts: [
        post({
          title: null,
          html: 3,
          lexical: '{"root":[]}',
          mobiledoc: '{"sections":[[10,9],[1],[3,"ul",[1]],7]}',
        }),
      ],
    }),
  ],
])('whatever is not as it should be is borne: %j', (value) => {
  expect(typeof ghostImporter.read(textFile(JSON.stringify(value))).ok).toBe('boolean');
});

test('exports are told by their content', () => {
  const id = (value: unknown) => chooseImporter(textFile(JSON.stringify(value))).id;
  expect(id(exportOf({ posts: [] }))).toBe('ghost');
  expect(id({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [] })).toBe(
    'jsonfeed',
  );
});
