import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { feedImporter } from '../../../../../electron/importers/feed/feed-importer.ts';
import type { ReadIssues } from '../../../../../electron/importers/importer.ts';
import type { Manuscript } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

function read(text: string): ReadIssues {
  const result = feedImporter.read(textFile(text));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const words = (manuscript: Manuscript | undefined) =>
  manuscript ? projectManuscript(manuscript).text : '';

const rss = (items: string, head = '<title>Harbour Letter</title><language>en-gb</language>') =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}<link>https://harbour.example/</link>${items}</channel></rss>`;

describe('a feed of issues', () => {
  const issue = (number: number, day: string) =>
    `<item><title>Harbour Letter #${number}</title><link>https://harbour.example/${number}</link><pubDate>${day} 09:00:00 +0200</pubDate><dc:creator>Vera Lind</dc:creator><content:encoded><![CDATA[<h2>Ferries</h2><p>The <em>ferry</em> runs again.</p><h2>Cranes</h2><p>See <a href="11#cranes">the last letter</a>.</p>]]></content:encoded></item>`;
  const text = rss(issue(12, 'Tue, 3 Jun 1997') + issue(11, 'Tue, 27 May 97'));
  const { drafts, stretches } = read(text);

  test('makes each item an issue with its number, day and address', () => {
    expect(
      drafts.map(({ publication, number, date, language, addresses }) => [
        publication,
        number,
        date,
        language,
        addresses,
      ]),
    ).toEqual([
      ['Harbour Letter', '12', '1997-06-03', 'en-gb', ['https://harbour.example/12']],
      ['Harbour Letter', '11', '1997-05-27', 'en-gb', ['https://harbour.example/11']],
    ]);
  });

  test('parts it by its headings, under its writer', () => {
    expect(drafts[0]?.briefings.map(({ headline, byline }) => [headline, byline])).toEqual([
      ['Ferries', 'Vera Lind'],
      ['Cranes', 'Vera Lind'],
    ]);
  });

  test('makes its relative links whole', () => {
    expect(JSON.stringify(drafts[0]?.briefings[1]?.manuscript)).toContain(
      '"https://harbour.example/11#cranes"',
    );
  });

  test('says which bytes each came from, and what the feed says of itself', () => {
    const [start, end] = drafts[1]?.briefings[0]?.passages?.[0]?.bytes ?? [0, 0];
    expect(text.slice(start, end)).toBe(issue(11, 'Tue, 27 May 97'));
    expect(stretches).toEqual([
      expect.objectContaining({ fate: 'metadata', bytes: [0, text.indexOf('<item>')] }),
    ]);
  });
});

describe('a feed of stories', () => {
  const story = (title: string, stamp: string, more = '') =>
    `<item><title>${title}</title><pubDate>${stamp}</pubDate><description>Words of ${title}.</description><category>Ports</category>${more}</item>`;
  const { drafts } = read(
    rss(
      story('Noon', 'Tue, 3 Jun 1997 12:00:00 GMT') +
        story('Morning', 'Tue, 3 Jun 1997 08:00:00 GMT') +
        story(
          'Eve',
          'Mon, 2 Jun 1997 20:00:00 GMT',
          '<enclosure url="https://harbour.example/a.mp3" type="audio/mpeg"/>',
        ),
    ),
  );

  test('makes the stories of a day one issue, in the order in which they appeared', () => {
    expect(drafts.map(({ date, briefings }) => [date, briefings.map((it) => it.headline)])).toEqual(
      [
        ['1997-06-03', ['Morning', 'Noon']],
        ['1997-06-02', ['Eve']],
      ],
    );
    expect(drafts[0]?.briefings[0]?.section).toBe('Ports');
  });

  test('names what is not in the file', () => {
    expect(drafts[1]?.warnings).toEqual([
      {
        place: 'item 3',
        message: 'An enclosure is not in the file: https://harbour.example/a.mp3 (audio/mpeg).',
      },
    ]);
  });
});

test('Atom is read with markup of its own, its base and its writer', () => {
  const { drafts } = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/letters/" xml:lang="de"><title>Hafenbrief</title><entry><title type="html">Nr. 5 &lt;i>neu&lt;/i></title><updated>2001-02-03T23:30:00+01:00</updated><author><name>Otto Kern</name></author><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Ein <x:b>Kran</x:b>, <x:a href="4">mehr</x:a>.</x:p></x:div></content></entry></feed>`,
  );
  const [draft] = drafts;
  expect([draft?.title, draft?.number, draft?.date, draft?.language]).toEqual([
    'Nr. 5 neu',
    '5',
    '2001-02-03',
    'de',
  ]);
  expect(draft?.briefings[0]?.byline).toBe('Otto Kern');
  expect(words(draft?.briefings[0]?.manuscript)).toBe('Ein Kran, mehr.');
  expect(JSON.stringify(draft)).toContain('https://harbour.example/letters/4');
});

test('a feed that breaks off gives what came before, and says where it broke', () => {
  const { drafts, warnings } = read(
    '<rss><channel><title>Harbour & Co</title><item><title>One</title><description><![CDATA[<p>Some words and',
  );
  expect(drafts[0]?.publication).toBe('Harbour & Co');
  expect(words(drafts[0]?.briefings[0]?.manuscript)).toBe('Some words and');
  expect(warnings[0]).toEqual({
    message: expect.stringContaining('an ampersand by itself'),
    place: 'line 1, column 30',
  });
});

test('entities of its own are dropped, and nothing is fetched or expanded', () => {
  const { drafts, warnings } = read(
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY file SYSTEM "file:///etc/hostname">]><rss><channel><item><title>x &b;&file; y</title></item></channel></rss>',
  );
  expect(drafts[0]?.briefings[0]?.headline).toBe('x y');
  expect(warnings).toEqual([
    { message: 'It defines entities of its own (a, b, file); they were dropped, not expanded.' },
  ]);
});

test('the text of the feed itself is believed before one of an unknown vocabulary', () => {
  const { drafts } = read(
    '<rss xmlns:q="urn:quay"><channel><item><title>T</title><q:description>Crane 4</q:description><description>The ferry runs.</description></item></channel></rss>',
  );
  expect(words(drafts[0]?.briefings[0]?.manuscript)).toBe('The ferry runs.');
});

test('a feed is known as one past a long list of entities, and where they held all, it says so', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'A'.repeat(100_000)}">]><rss><channel><item><title>&a;</title></item></channel></rss>`;
  expect(chooseImporter(textFile(bomb)).id).toBe('feed');
  const result = feedImporter.read(textFile(bomb));
  expect(!result.ok && result.error.message).toContain('entities of its own (a)');
});

test('an encoding that is declared is believed where the bytes do not speak against it', () => {
  const text =
    '<?xml version="1.0" encoding="koi8-r"?><rss><channel><item><title>Порт открыт</title></item></channel></rss>';
  const result = feedImporter.read(textFile(iconv.encode(text, 'koi8-r')));
  expect(result.ok && result.value.drafts[0]?.briefings[0]?.headline).toBe('Порт открыт');
});

test('a feed without a word in its items is refused with a reason', () => {
  const result = feedImporter.read(textFile('<rss><channel><title>T</title></channel></rss>'));
  expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable-file' } });
});

test('feeds are told by their content', () => {
  const id = (text: string) => chooseImporter(textFile(text)).id;
  expect(id('<?xml version="1.0"?>\n<!-- kept --><rdf:RDF xmlns:rdf="x"></rdf:RDF>')).toBe('feed');
  expect(id('<html><body><p>An rss feed</p></body></html>')).toBe('html');
});
