import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { epubImporter } from '../../../../../electron/importers/epub/epub-importer.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { chapter, eBook } from '../../../../support/e-book.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
const more = 'Bread has its old price again, bakers say, and will keep it until the spring.';
const png = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

function read(file: ImportFile) {
  const outcome = epubImporter.read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const issues = outcome.value.drafts.map((draft) => issueDraft.parse(draft));
  const briefings = issues.flatMap((issue) => issue.briefings);
  const { stretches = [], pictures = [] } = outcome.value;
  return {
    issues,
    briefings,
    stretches,
    pictures,
    headlines: briefings.map(({ headline }) => headline),
    texts: briefings.map(({ manuscript }) => projectManuscript(manuscript).text),
    blocks: briefings.flatMap(({ manuscript }): Block[] => manuscript.blocks),
    warnings: [...outcome.value.warnings, ...issues.flatMap(({ warnings }) => warnings)].map(
      ({ message }) => message,
    ),
  };
}

const refusal = (file: ImportFile): string => {
  const outcome = epubImporter.read(file);
  return outcome.ok ? '' : outcome.error.message;
};

describe('an e-book', () => {
  it('is an issue with its chapters for briefings, each with its place', () => {
    const book = eBook(
      {
        title: '<h1>Harbour Letter #204</h1><p>June 3, 1997</p>',
        silt: `<h1>Silt</h1><p>${prose}</p><h2>Depths</h2><p>${more}</p>`,
        bread: `<h1>Bread</h1><p>${more}</p>`,
      },
      '<dc:title>Harbour Letter #204</dc:title><dc:language>en</dc:language><dc:date>1997-06-03</dc:date>',
    );
    expect(chooseImporter(book).id).toBe('epub');
    const { issues, headlines, briefings } = read(book);
    expect(issues).toMatchObject([
      { title: 'Harbour Letter #204', number: '204', date: '1997-06-03', language: 'en' },
    ]);
    expect(headlines).toEqual(['Silt', 'Bread']);
    expect(briefings.map(({ passages }) => passages?.[0]?.place)).toEqual([
      'OPS/silt.xhtml',
      'OPS/bread.xhtml',
    ]);
  });

  it('is several issues where its chapters bear mastheads that differ', () => {
    const { issues, stretches } = read(
      eBook(
        {
          foreword: `<p>Bound by the harbour office.</p>`,
          one: `<p>Harbour Letter</p><p>Vol. 3, No. 1, January 1997</p><h2>Silt</h2><p>${prose}</p>`,
          more: `<h2>Bread</h2><p>${more}</p>`,
          two: `<p>Harbour Letter</p><p>Vol. 3, No. 2, February 1997</p><h2>Ice</h2><p>${prose}</p>`,
        },
        '<dc:title>Harbour Letter, bound</dc:title><dc:date>1998</dc:date>',
      ),
    );
    expect(issues).toMatchObject([
      { publication: 'Harbour Letter', volume: '3', number: '1', date: '1997-01-01' },
      { publication: 'Harbour Letter', volume: '3', number: '2', date: '1997-02-01' },
    ]);
    expect(issues.map(({ briefings }) => briefings.length)).toEqual([2, 1]);
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'OPS/foreword.xhtml', fate: 'unread' }),
    );
  });

  it('takes its date and series from what it says of itself', () => {
    const { issues } = read(
      eBook(
        { a: `<h1>Silt</h1><p>${prose}</p>` },
        '<dc:title>Silt</dc:title><dc:creator>Vera Lind</dc:creator><dc:date opf:event="modification">2004-01-01</dc:date><dc:date opf:event="publication">1997-06-03</dc:date><meta name="calibre:series" content="Harbour Letter"/><meta name="calibre:series_index" content="7.0"/>',
      ),
    );
    expect(issues).toMatchObject([
      {
        publication: 'Harbour Letter',
        number: '7',
        date: '1997-06-03',
        briefings: [{ headline: 'Silt', byline: 'Vera Lind' }],
      },
    ]);
  });

  it('sets notes under the chapter that calls them, from wherever they stand', () => {
    const { texts } = read(
      eBook({
        a: `<h1>Silt</h1><p>Silt<a epub:type="noteref" href="notes.xhtml#n1">1</a>.</p>`,
        b: `<h1>Bread</h1><p>Bread<a epub:type="noteref" href="#f">*</a>.</p><aside epub:type="footnote" id="f"><p>From the baker.</p></aside>`,
        notes: `<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n1"><p>From the log. <a href="a.xhtml" role="doc-backlink">↩</a></p></li></ol></section>`,
      }),
    );
    expect(texts).toEqual(['Silt.\n\nFrom the log.', 'Bread.\n\nFrom the baker.']);
  });

  it('keeps pictures and its cover, and leads to no place in itself', () => {
    const { blocks, pictures, stretches } = read(
      eBook(
        {
          cover: '<svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="gx/pier.png"/></svg>',
          a: `<h1>Silt</h1><p>See <a href="b.xhtml#x">there</a> and <a href="https://pier.example/">the pier</a>. <img alt="The pier" src="gx/pier.png"/> <img alt="Far" src="http://127.0.0.1:9/x.png"/></p><script src="x.js"/><p>${prose}</p>`,
          b: `<h1>Bread</h1><p>${more}</p>`,
        },
        '',
        { 'OPS/gx/pier.png': png },
        '<item id="p" href="gx/pier.png" media-type="image/png"/>',
      ),
    );
    expect(pictures).toEqual([png]);
    const images = blocks.flatMap((block) =>
      block.type === 'image' ? [[block.alternative, block.source?.slice(0, 7)]] : [],
    );
    expect(images).toEqual([
      ['', 'sha256:'],
      ['The pier', 'sha256:'],
      ['Far', undefined],
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/xhtml|127\.0\.0\.1|x\.js/);
    expect(JSON.stringify(blocks)).toContain('https://pier.example/');
    expect(JSON.stringify(blocks)).toContain('dredgers');
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'OPS/gx/pier.png', fate: 'picture' }),
    );
  });

  it('names the chapters that it lists and does not have', () => {
    const { headlines, warnings } = read(
      eBook(
        { a: `<h1>Silt</h1><p>${prose}</p>` },
        '</metadata><spine><itemref idref="gone"/><itemref idref="ghost"/></spine><metadata>',
        {},
        '<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>',
      ),
    );
    expect(headlines).toEqual(['Silt']);
    expect(warnings.join('\n')).toMatch(/in no list: ghost[\s\S]*is not in it: gone\.xhtml/);
  });

  it('takes its list of contents for none of its chapters', () => {
    const { headlines, stretches } = read(
      eBook({
        nav: '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="a.xhtml">Silt</a></li></ol></nav>',
        a: `<h1>Silt</h1><p>${prose}</p>`,
      }),
    );
    expect(headlines).toEqual(['Silt']);
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'OPS/nav.xhtml', fate: 'contents' }),
    );
  });

  it('expands no entity, and says when it is locked, empty or without a list', () => {
    const xxe = `<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/hostname">]>${chapter(`<h1>Silt</h1><p>a &leak; b</p><p>${prose}</p>`)}`;
    const { texts } = read(eBook({ a: '' }, '', { 'OPS/a.xhtml': xxe }));
    expect(texts[0]).toContain('a &leak; b');
    const lock =
      '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><CipherData><CipherReference URI="OPS/a.xhtml"/></CipherData></EncryptedData></encryption>';
    const text = { a: `<h1>Silt</h1><p>${prose}</p>` };
    expect(refusal(eBook(text, '', { 'META-INF/encryption.xml': lock }))).toContain('is locked');
    const fonts = lock.replace(
      'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
      'http://www.idpf.org/2008/embedding',
    );
    expect(refusal(eBook(text, '', { 'META-INF/encryption.xml': fonts }))).toBe('');
    expect(refusal(eBook({ a: '<p></p>' }))).toContain('not a single word');
    expect(refusal(eBook({}, '', { 'OPS/book.opf': 'no XML' }))).toContain('well-formed');
  });

  it('is read or refused whatever its bytes are, and never throws', () => {
    const book = eBook({ a: `<h1>Silt</h1><p>${prose}</p>` }, '<dc:title>Silt</dc:title>');
    const flips = fc.array(fc.tuple(fc.nat(book.bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = book.bytes.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = epubImporter.read({ ...book, bytes });
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
    );
  });

  it('is read whatever its chapters are made of, and never throws', () => {
    const piece = fc.constantFrom(
      ...['<h1>A</h1>', '<p>x', '</p>', '<aside epub:type="footnote" id="n">', '</aside>', '<ol>'],
      ...['<li id="m">', '</li>', '</ol>', '<section class="footnotes">', '</section>', '<svg>'],
      ...[
        '</svg>',
        '<a href="#n">1</a>',
        '<script/>',
        '<!DOCTYPE x [',
        '<![CDATA[',
        ']]>',
        '<nav>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const outcome = epubImporter.read(eBook({ a: `${pieces.join('')}${prose}` }));
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
    );
  });
});
