import { describe, expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { wxrImporter } from '../../../../../electron/importers/wxr/wxr-importer.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const open =
  '<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbour Site</title><link>https://harbour.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>vera</wp:author_login><wp:author_display_name><![CDATA[Vera Lind]]></wp:author_display_name></wp:author>';

const item = (fields: Readonly<Record<string, string>>, more = '') => {
  const all = { 'wp:post_type': 'post', 'wp:status': 'publish', 'dc:creator': 'vera', ...fields };
  const written = Object.entries(all).map(
    ([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`,
  );
  return `<item>${written.join('')}${more}</item>`;
};

function read(...items: string[]) {
  const result = wxrImporter.read(textFile(`${open}${items.join('\n')}</channel></rss>`));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textOf = (content: string) => {
  const { drafts } = read(item({ title: 'One', 'content:encoded': content }));
  const [briefing] = drafts[0]?.briefings ?? [];
  return briefing ? projectManuscript(briefing.manuscript).text : '';
};

test('a post has its day by the clock of its site, its writer and category', () => {
  const { drafts } = read(
    item(
      {
        title: 'Harbour Letter No. 7',
        'content:encoded': 'Words.',
        'wp:post_date': '1999-12-31 23:30:00',
      },
      '<category domain="category">Ports</category><category domain="post_tag">crane</category>',
    ),
  );
  expect(drafts[0]).toMatchObject({ publication: 'Harbour Site', number: '7', date: '1999-12-31' });
  expect(drafts[0]?.briefings[0]).toMatchObject({ byline: 'Vera Lind', section: 'Ports' });
  expect(drafts[0]?.warnings[0]?.message).toBe('Left out besides its first category: crane.');
});

test('what is no finished text says so', () => {
  const { drafts } = read(
    item({ title: 'A', 'content:encoded': 'a', 'wp:status': 'draft' }),
    item({ title: 'B', 'content:encoded': 'b', 'wp:status': 'private' }),
    item({ title: 'C', 'content:encoded': 'c', 'wp:status': 'future' }),
  );
  expect(drafts.map(({ unfinished }) => unfinished)).toEqual([
    'It is a draft on its site.',
    'It is private on its site.',
    'It was not to appear before a later day.',
  ]);
});

test('what is no text is accounted for with a reason, comments too', () => {
  const post = item(
    { title: 'A', 'content:encoded': 'a' },
    '<wp:comment><wp:comment_content>Hm</wp:comment_content></wp:comment>',
  );
  const { stretches, drafts } = read(
    item({
      title: 'x.png',
      'wp:post_type': 'attachment',
      'wp:attachment_url': 'https://harbour.example/x.png',
    }),
    item({ title: 'Home', 'wp:post_type': 'nav_menu_item' }),
    post,
  );
  expect(stretches?.map(({ fate, reason }) => [fate, reason])).toEqual([
    ['metadata', 'What the file says of itself and its site.'],
    [
      'unread',
      'An attachment: its file is not in the export. It stood at https://harbour.example/x.png',
    ],
    ['unread', 'An entry of a menu.'],
    ['unread', '1 comment.'],
  ]);
  const [before, after] = drafts[0]?.briefings[0]?.passages ?? [];
  const comments = stretches?.at(-1)?.bytes;
  expect([before?.bytes?.[1], after?.bytes?.[0]]).toEqual(comments);
});

describe('the content of a post', () => {
  test('has paragraphs where the older editor wrote empty lines', () => {
    expect(textOf('One\ntwo\n\nThree')).toBe('One\ntwo\n\nThree');
    expect(textOf('<blockquote>One\n\nTwo</blockquote>After')).toBe('One\nTwo\n\nAfter');
  });

  test('keeps the lines of HTML as spaces, and drops the marks of blocks', () => {
    expect(textOf('<!-- wp:paragraph --><p>One\ntwo</p><!-- /wp:paragraph -->')).toBe('One two');
  });

  test('has captions for figures, and the orders of extensions left out', () => {
    const { drafts } = read(
      item({
        title: 'One',
        'content:encoded':
          '[caption id="a" width="9"]<img src="/c.jpg" alt="Crane" /> A crane[/caption]\n\n[box style="x"]Kept [1] and [sic] words[/box]',
      }),
    );
    const [briefing] = drafts[0]?.briefings ?? [];
    expect(briefing?.manuscript.blocks).toMatchObject([
      { type: 'image', alternative: 'Crane', caption: [{ type: 'text', text: 'A crane' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Kept [1] and [sic] words' }] },
    ]);
    expect(drafts[0]?.warnings.map(({ message }) => message)).toContain(
      'Orders to its site were left out; words between them stay: box.',
    );
  });

  test('survives a section within a section', () => {
    expect(textOf('Words <![CDATA[ inside ]]> and after')).toBe('Words <![CDATA[ inside and after');
  });

  test('shows the pictures of a gallery that the export names', () => {
    const { drafts } = read(
      item({
        title: 'x',
        'wp:post_type': 'attachment',
        'wp:post_id': '5',
        'wp:attachment_url': 'https://harbour.example/x.png',
        'excerpt:encoded': 'The mole',
      }),
      item({ title: 'One', 'content:encoded': '[gallery ids="5,6"]' }),
    );
    expect(drafts[0]?.briefings[0]?.manuscript.blocks).toMatchObject([
      { type: 'image', origin: 'https://harbour.example/x.png', alternative: 'The mole' },
    ]);
  });
});

test('an export of nothing but settings is refused with a reason', () => {
  const result = wxrImporter.read(textFile(`${open}</channel>`));
  expect(result).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/no post or page.*broken at line 1, column/s) },
  });
});

test('an export is told from a feed', () => {
  expect(chooseImporter(textFile(`${open}</channel></rss>`)).id).toBe('wxr');
});
