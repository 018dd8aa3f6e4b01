import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../../electron/importers/html/html-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import { settlePage } from '../../../../../shared/issues/settle-page.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

function read(content: string | readonly string[] | Uint8Array) {
  const outcome = htmlImporter.read(textFile(content, 'page.html'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  const draft = issueDraft.parse(outcome.value.drafts[0]);
  const [briefing] = draft.briefings;
  if (!briefing) throw new Error('No briefing');
  const { text } = projectManuscript(briefing.manuscript);
  const told = [...outcome.value.warnings, ...draft.warnings];
  const warnings = told.map(({ message, place }) => [place, message].filter(Boolean).join(': '));
  return { draft, briefing, text, warnings, encoding: outcome.value.encoding };
}

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';

/** As pages were written in 1997. */
const oldPage = [
  '<!--startcut -->',
  '<HTML><HEAD><TITLE>Silt in the Fairway Issue 18</TITLE></HEAD>',
  '<BODY BGCOLOR="#EEE1CC">',
  '<H4>"Harbour Letter...<I>news with the tide!</I>"</H4>',
  '<P> <HR> <P>',
  '<CENTER><H2>Silt in the Fairway</H2>',
  '<H4>By Vera Lind, <A HREF="mailto:vera@pier.example">vera@pier.example</A></H4></CENTER>',
  '<P><HR><P>',
  `<P>${prose}`,
  `<P>See <A HREF="../issue16/tide.html">Tide Tables #6, April 1997</A>. ${prose}`,
  '<UL><LI>one<LI>two</UL>',
  '<P><HR><P>',
  '<CENTER><H5>Copyright &copy; 1997, Vera Lind<BR>',
  'Published in Issue 18 of the Harbour Letter, June 1997</H5></CENTER>',
  '<P><HR><P>',
  '<A HREF="./index.html"><IMG SRC="../gx/toc.gif" ALT="[ TABLE OF CONTENTS ]"></A>',
  '<A HREF="./rain.html"><IMG SRC="../gx/back.gif" ALT=" Back "></A>',
  '<A HREF="./pilots.html"><IMG SRC="../gx/fwd.gif" ALT=" Next "></A>',
  '</BODY></HTML>',
];

describe('a web page', () => {
  it('says by title and imprint which issue it is of', () => {
    const { draft, briefing } = read(oldPage);
    expect(draft).toMatchObject({
      publication: 'Harbour Letter',
      number: '18',
      date: '1997-06-01',
      datePrecision: 'month',
      page: { title: 'Silt in the Fairway', isContents: false },
    });
    expect(briefing).toMatchObject({
      headline: 'Silt in the Fairway',
      byline: 'Vera Lind, vera@pier.example',
    });
  });

  it('keeps its text and links, and names the furniture with its lines', () => {
    const { briefing, text, warnings } = read(oldPage);
    expect(text).toBe(`${prose}\n\nSee Tide Tables #6, April 1997. ${prose}\n\none\ntwo`);
    expect(JSON.stringify(briefing.manuscript)).toContain('../issue16/tide.html');
    expect(warnings).toEqual([
      expect.stringMatching(/^lines 3 to 5: Left out as a masthead;.*news with the tide/),
      expect.stringMatching(/^lines 12 to 15: Left out as an imprint;.*Vera Lind/),
      expect.stringMatching(/^lines 15 to 19: Left out as navigation;/),
    ]);
  });

  it('keeps a list of other pages though the imprint stands under it', () => {
    const list = [11, 12, 13, 14].map(
      (no) => `<a href="../issue${no}/a.html">Tides #${no}</a><br>`,
    );
    const { text } = read(
      `<html><title>Silt</title><p>${prose}<hr>${list.join('')}Copyright 1997 Vera Lind. Published in Issue 18 of the Harbour Letter, June 1997<hr>`,
    );
    expect(text).toContain('Tides #14');
  });

  it('may be the head of an issue itself', () => {
    expect(
      read(`<title>Port Gazette, Volume 143 Issue 8 (Tuesday, January 28, 1997)</title>${prose}`)
        .draft,
    ).toMatchObject({
      publication: 'Port Gazette',
      volume: '143',
      number: '8',
      date: '1997-01-28',
    });
  });

  it('says the rest in its head', () => {
    const { draft, briefing } = read(
      '<html lang="EN-gb"><head><meta name="dcterms.date" content="2022-05-18">' +
        '<meta property="og:site_name" content="Harbour Letter"><meta name=author content="Vera Lind">' +
        '<link rel="canonical" href="https://harbour.example/2022/05/18/"><title>Silt</title>' +
        `<body><p>${prose}`,
    );
    expect(draft).toMatchObject({
      publication: 'Harbour Letter',
      date: '2022-05-18',
      language: 'en-gb',
      addresses: ['https://harbour.example/2022/05/18/'],
    });
    expect(briefing).toMatchObject({ headline: 'Silt', byline: 'Vera Lind' });
  });

  it('without a title is called by its heading, else by its opening words', () => {
    expect(read(`<html><title></title><h2>Silt</h2><p>${prose}`).briefing.headline).toBe('Silt');
    const untitled = read(`<html><body><p>${prose}`);
    expect(untitled.briefing.headline).toBe(prose);
    expect(untitled.warnings).toEqual([expect.stringContaining('no title')]);
  });

  it('has its title and day in its text but once', () => {
    const { briefing, text } = read(
      `<html><head><meta name=date content=2022-05-18><title>Quay #7</title><body><h1>Quay #7</h1><p>2022-05-18<h1>Quay #7</h1><h2>Silt</h2><p>${prose}`,
    );
    expect(briefing.headline).toBe('Quay #7');
    expect(text).toBe(`Silt\n\n${prose}`);
  });

  it('takes menus, sidebars and footers off where they say what they are', () => {
    const { text, warnings } = read(
      '<html><body><nav><a href=/>Home</a></nav><div id="sidebar"><p>Ten more stories</div>' +
        `<article><h1>Silt</h1><p>${prose}<footer>Vera Lind</footer></article>` +
        '<footer>All rights reserved</footer></body></html>',
    );
    expect(text).toBe(`${prose}\n\nVera Lind`);
    expect(warnings.join()).toMatch(/navigation.*sidebar.*footer/s);
  });

  it('takes its text from the element that says it holds it', () => {
    const { text, warnings } = read(
      `<html><body><p>Buy a boat!</p><main><h1>Silt</h1><p>${prose}</main><p>Ten more stories</p>`,
    );
    expect(text).toBe(prose);
    expect(warnings.join()).toMatch(/around the article.*Buy a boat.*Ten more stories/s);
    const small = read(`<html><body><p>${prose.repeat(5)}<article>Silt</article>`);
    expect(small.text).toContain(prose);
  });

  it('keeps tables with data and undoes those that place things', () => {
    const table = (cells: string) =>
      read(`<html><body><p>${prose}${cells}`).briefing.manuscript.blocks;
    const data = '<table><tr><th>Pier<th>Depth<tr><td>North<td>9</table>';
    expect(table(data).map(({ type }) => type)).toEqual(['paragraph', 'table']);
    const layout = `<table width="100%"><tr><td><h3>Left</h3>${prose}<td>${prose}</table>`;
    expect(table(layout).map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('names pictures, of which it has only the places', () => {
    const { briefing, warnings } = read(
      `<html><body><p>${prose}<img src="../gx/silt.gif" alt="Silt"><p>${prose}` +
        '<img src=dot.gif alt=" "><p>a<img src=dot.gif><p>b<img src=dot.gif>c',
    );
    expect(briefing.manuscript.blocks.filter(({ type }) => type === 'image')).toMatchObject([
      { alternative: 'Silt', origin: '../gx/silt.gif' },
    ]);
    expect(warnings.join()).toMatch(
      /A picture is not in the file: ..\/gx\/silt.gif.*3 small pictures/s,
    );
  });

  it('in type of one width is read like a text file', () => {
    const { draft, briefing, text } = read([
      '<html><head><title>Port Gazette</title></head><body><pre>',
      '[Port Gazette Volume 6, Number 160 (August 31, 2000)]',
      '[Harbour]',
      '',
      '                    A BERTH OPENS',
      '',
      '  The dredgers left on Tuesday, a month earlier than anybody in the port had',
      'thought that they would, and the pilots &amp; tugs went with them on the ebb.',
      '',
      '  They had come in July.',
      '</pre></body></html>',
    ]);
    expect(draft).toMatchObject({ publication: 'Port Gazette', volume: '6', number: '160' });
    expect(briefing).toMatchObject({ headline: 'A BERTH OPENS', section: 'Harbour' });
    expect(text).toBe(
      'The dredgers left on Tuesday, a month earlier than anybody in the port had thought that they would, and the pilots & tugs went with them on the ebb.\n\nThey had come in July.',
    );
  });

  it('lists the pages of its issue where it is a table of contents', () => {
    const { draft } = read(
      '<html><title>Harbour Letter Table of Contents Issue 18</title><h1>Table of Contents<br>June 1997 Issue #18</h1>' +
        '<ul><li><a href="./mail.html">Mail</a><ul><li><a href="./mail.html#help">Help</a></ul>' +
        '<li><a href="../index.html">Front</a><li><a href="silt.html">Silt</a><li><a href="sub/rain.html">Rain</a></ul>',
    );
    expect(draft).toMatchObject({
      number: '18',
      date: '1997-06-01',
      page: { isContents: true, contents: ['mail.html', 'silt.html', 'sub/rain.html'] },
    });
  });
});

describe('the letters of a page', () => {
  const latin = (declared: string) =>
    Buffer.from(
      `<html><head>${declared}</head><body><p>Hafen f\xfcr K\xe4hne am Flu\xdf`,
      'latin1',
    );

  it.each([
    [
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      latin,
      'windows-1252',
    ],
    ['<META CHARSET=ISO-8859-1>', latin, 'windows-1252'],
    ['', latin, 'windows-1252'],
    ['<meta charset="utf-8">', latin, 'windows-1252'],
  ])('are read as %s declares, if they can be so', (declared, bytes, encoding) => {
    const page = read(bytes(declared));
    expect(page.text).toBe('Hafen für Kähne am Fluß');
    expect(page.encoding?.toLowerCase()).toBe(encoding);
  });

  it('are what they are where the page lies', () => {
    const page = read(`<html><meta charset=iso-8859-1><body><p>Kähne am Fluß ☂`);
    expect(page.text).toBe('Kähne am Fluß ☂');
    expect(page.warnings.join()).toContain('declares windows-1252, but its letters are UTF-8');
    const wide = read(Buffer.from(`\ufeff<html><meta charset=utf-8><p>Kähne`, 'utf16le'));
    expect(wide.text).toBe('Kähne');
  });

  it('are the declared UTF-8 where that is damaged, without a tag made of what is too long', () => {
    const damaged = Buffer.concat([
      Buffer.from('<html><meta charset=utf-8><p>Kähne am Fluß '),
      Buffer.from('ff2dc0bc62c0be2deda0802de2822e', 'hex'),
    ]);
    const page = read(damaged);
    expect(page.encoding).toBe('UTF-8');
    expect(page.text).toMatch(/^Kähne am Fluß \ufffd-\ufffd+b\ufffd+-\ufffd+-\ufffd+\.$/);
    expect(page.warnings.join()).toContain('could not be read');
  });

  it('are never read as UTF-7', () => {
    const page = read('<html><meta charset=utf-7><p>+ADw-script+AD4-');
    expect(page.text).toBe('+ADw-script+AD4-');
  });
});

describe('a hostile page', () => {
  it.each([
    ['nested without end', `<html>${'<div><b>'.repeat(50_000)}${prose}`],
    ['of tables within tables', `<html>${'<table><tr><td>'.repeat(20_000)}${prose}`],
    ['of furniture within furniture', `<html>${'<nav>'.repeat(20_000)}</nav>${prose}`],
    ['with an attribute of a megabyte', `<html><p title="${'x'.repeat(1 << 20)}">${prose}`],
    ['with ten thousand attributes', `<html><p ${'a=b '.repeat(10_000)}>${prose}`],
    ['of comments never closed', `<html><p>${prose}${'<!-- '.repeat(20_000)}`],
    ['of rules', `<html>${'<hr>'.repeat(50_000)}<p>${prose}`],
    ['of NUL bytes', `<html><p>${'\0'.repeat(10_000)}${prose}`],
  ])('%s is read in bounds', (_, page) => {
    const outcome = htmlImporter.read(textFile(page));
    if (outcome.ok) expect(JSON.stringify(outcome.value).length).toBeLessThan(4_000_000);
    else expect(outcome.error.message).not.toBe('');
  });

  it('runs nothing and shows nothing that it hides in scripts', () => {
    const { briefing, warnings } = read(
      `<html><script>alert("x")</script><body onload="x()"><p onclick="x()">${prose}` +
        '<a href="javascript:alert(1)">a</a><iframe src="https://evil.example"></iframe>' +
        '<form><input value=secret></form><script>never closed',
    );
    expect(JSON.stringify(briefing)).not.toMatch(/alert|onclick|evil|secret|never/);
    expect(warnings.join()).toContain('a page within the page, a form');
  });

  it('never throws, whatever its tags', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '</table>',
      '<hr>',
      '<nav>',
      '</nav>',
      '<pre>',
      '</pre>',
      '<a href="x.html">',
      '</a>',
      '<h2>',
      '<img alt=Next src=x>',
      '<title>',
      '</title>',
      '<!--',
      '-->',
      'Issue 18',
      'Contents',
      prose,
      '<body>',
      '\0',
      '&copy;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const outcome = htmlImporter.read(textFile(`<html>${pieces.join('')}`));
        if (outcome.ok) issueDraft.parse(outcome.value.drafts[0]);
      }),
    );
  });
});

describe('the places of a page', () => {
  const page = [
    '<html><head><title>Harbour Letter 7</title></head><body>',
    '<nav><a href="/">Home</a></nav>',
    '<h1>News of the Roads</h1>',
    `<h2>Ice</h2><p>${prose}</p>`,
    `<h2>Spring</h2><p>${prose}</p>`,
    '<footer>Copyright 2001</footer></body></html>',
  ].join('\r\n');
  const outcome = htmlImporter.read(textFile(page));
  const { drafts, stretches } = outcome.ok ? outcome.value : { drafts: [], stretches: [] };
  const textOf = ({ bytes }: { bytes?: [number, number] | undefined }) =>
    bytes && page.slice(...bytes).trim();

  it('begin anew with each heading', () => {
    const passages = drafts[0]?.briefings[0]?.passages ?? [];
    expect(passages.map(textOf).at(-1)).toBe(`<h2>Spring</h2><p>${prose}</p>`);
  });

  it('are named for its head and furniture', () => {
    expect(stretches?.map((it) => [it.fate, textOf(it)])).toEqual([
      ['metadata', '<html><head><title>Harbour Letter 7</title></head><body>'],
      ['furniture', '<nav><a href="/">Home</a></nav>'],
      ['furniture', '<footer>Copyright 2001</footer>'],
      ['markup', '</body></html>'],
    ]);
  });

  it('go with the briefings that its headings part', () => {
    const [draft] = drafts;
    const settled = draft && settlePage({ ...draft, number: '7' }, 100);
    const places = settled?.briefings.map(({ headline, passages }) => [
      headline,
      passages?.map(textOf).join(' '),
    ]);
    expect(places).toEqual([
      ['Ice', `<h1>News of the Roads</h1> <h2>Ice</h2><p>${prose}</p>`],
      ['Spring', `<h2>Spring</h2><p>${prose}</p>`],
    ]);
  });

  it('say in one line too where each part stands', () => {
    const line = page.replaceAll('\r\n', '');
    const read = htmlImporter.read(textFile(line));
    const [draft] = read.ok ? read.value.drafts : [];
    const last = draft?.briefings[0]?.passages?.at(-1)?.bytes ?? [0, 0];
    expect(line.slice(...last)).toBe(`<h2>Spring</h2><p>${prose}</p>`);
  });
});

describe('a page of fixed width', () => {
  it('has a sentence that goes on over a page as one, with the page marked in it', () => {
    const lines = [
      'The pilots said that the harbour of the north would not be',
      'opened before the year that the',
      '',
      '[[Page 694]]',
      '',
      'ice was gone, and that they would wait for it on the quay, for',
      'as long as it took.',
      '',
      '[[Page 695]]',
      '',
      '  They waited, and the ice waited with them, for the whole of it.',
    ];
    expect(read(['<html><body><pre>', ...lines, '</pre></body></html>']).text).toBe(
      [
        'The pilots said that the harbour of the north would not be opened before the year that the [[Page 694]] ice was gone, and that they would wait for it on the quay, for as long as it took.',
        '[[Page 695]]',
        'They waited, and the ice waited with them, for the whole of it.',
      ].join('\n\n'),
    );
  });
});
