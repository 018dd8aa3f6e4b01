import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { docxImporter } from '../../../../../electron/importers/docx/docx-importer.ts';
import { importLimits } from '../../../../../electron/importers/import-limits.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { paragraph, run, wordDocument, wordPart } from '../../../../support/word-document.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
const more = 'Bread has its old price again, bakers say, and will keep it until the spring.';

async function read(file: ImportFile) {
  const outcome = await docxImporter.read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const issue = issueDraft.parse(outcome.value.drafts[0]);
  const { stretches = [], pictures = [] } = outcome.value;
  return {
    issue,
    stretches,
    pictures,
    blocks: issue.briefings.flatMap(({ manuscript }): Block[] => manuscript.blocks),
    text: issue.briefings.map(({ manuscript }) => projectManuscript(manuscript).text).join('\n\n'),
    warnings: [...outcome.value.warnings, ...issue.warnings].map(({ message }) => message),
  };
}

const refusal = async (file: ImportFile): Promise<string> => {
  const outcome = await docxImporter.read(file);
  return outcome.ok ? '' : outcome.error.message;
};

const onlyText = async (body: string): Promise<string> => (await read(wordDocument(body))).text;

describe('a Word document', () => {
  const letter = wordDocument(
    [
      paragraph('Harbour Letter #204', 'Title'),
      paragraph('June 3, 1997'),
      paragraph('Silt', 'Story'),
      paragraph(prose),
      paragraph('Bread', 'Heading2'),
      paragraph(`${run('Bread', '<w:b/>')}${run(' and ')}${run('salt', '<w:i/>')}`),
      paragraph(more),
    ].join(''),
  );

  it('is an issue with its title, number, date and briefings, each with its place', async () => {
    expect(chooseImporter(letter).id).toBe('docx');
    const { issue, stretches } = await read(letter);
    expect(issue).toMatchObject({
      title: 'Harbour Letter #204',
      publication: 'Harbour Letter',
      number: '204',
      date: '1997-06-03',
    });
    const places = issue.briefings.map(({ headline, passages }) => [
      headline,
      passages?.[0]?.place,
    ]);
    expect(places).toEqual([
      ['Silt', 'word/document.xml, paragraphs 3 to 4'],
      ['Bread', 'word/document.xml, paragraphs 5 to 7'],
    ]);
    expect(stretches).toContainEqual({
      place: 'word/document.xml, paragraphs 1 to 2',
      fate: 'masthead',
    });
    const [start = 0, end = 0] = issue.briefings[0]?.passages?.[0]?.bytes ?? [];
    expect(Buffer.from(letter.bytes.subarray(start, end)).toString('latin1')).toContain(
      'word/document.xml',
    );
  });

  it('keeps emphasis, links of every make, lists and tables', async () => {
    const field = (instruction: string, words: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const { blocks } = await read(
      wordDocument(
        [
          paragraph(`${run('Bold', '<w:b/>')}${run(', ')}${run('struck', '<w:strike/>')}`),
          paragraph(`<w:hyperlink r:id="rIdL">${run('log')}</w:hyperlink>`),
          paragraph(field(' HYPERLINK "https://pier.example/a" ', 'one')),
          paragraph(
            `<w:fldSimple w:instr=" HYPERLINK &quot;https://pier.example/b&quot; ">${run('two')}</w:fldSimple>`,
          ),
          `<w:tbl>${row('Port', 'Depth')}${row('North', '9 m')}</w:tbl>`,
        ].join(''),
        {},
        [['rIdL', 'hyperlink', 'https://pier.example/log', true]],
      ),
    );
    const links = blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.content.flatMap((it) => (it.type === 'link' ? [it.href] : []))
        : [],
    );
    expect(links).toEqual([
      'https://pier.example/log',
      'https://pier.example/a',
      'https://pier.example/b',
    ]);
    expect(blocks[0]).toMatchObject({
      content: [{ marks: ['strong'] }, {}, { marks: ['strike'] }],
    });
    expect(blocks.at(-1)).toMatchObject({ type: 'table', rows: [{}, {}] });
  });

  it('takes insertions and not deletions, moves once, and no hidden text', async () => {
    const body = paragraph(
      [
        run('The tide '),
        `<w:del w:id="1"><w:r><w:delText>fell</w:delText></w:r></w:del>`,
        `<w:ins w:id="2">${run('rose')}</w:ins>`,
        `<w:moveFrom w:id="3">${run(' at noon')}</w:moveFrom>`,
        `<w:moveTo w:id="4">${run(' at noon')}</w:moveTo>`,
        run(' secretly', '<w:vanish/>'),
        run('.'),
      ].join(''),
    );
    const { text, warnings } = await read(wordDocument(body));
    expect(text).toBe('The tide rose at noon.');
    expect(warnings.join('\n')).toMatch(/1 deletion that was recorded[\s\S]*1 stretch of hidden/);
  });

  it('sets a text box after its paragraph, once, and a formula as text', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>${box('In the box')}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('In the box')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await onlyText(paragraph(both + run('Around it')) + paragraph('After'))).toBe(
      'Around it\n\nIn the box\n\nAfter',
    );
    const lone = `<w:r><w:drawing><wp:inline>${box('In the box')}</wp:inline></w:drawing></w:r>`;
    expect(await onlyText(paragraph(lone + run('Around it')))).toBe('Around it\n\nIn the box');
    const formula = `<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`;
    expect(await onlyText(paragraph(run('So ') + formula))).toBe('So a=b');
  });

  it('sets notes under the briefing that calls them, and leaves comments out with a word', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { issue, stretches, warnings } = await read(
      wordDocument(
        [
          paragraph('Silt', 'Heading2'),
          paragraph(run('Silt') + call(2)),
          paragraph('Bread', 'Heading2'),
          paragraph(`${run('Bread')}${call(3)}<w:r><w:commentReference w:id="1"/></w:r>`),
        ].join(''),
        {
          'word/footnotes.xml': wordPart(
            'footnotes',
            note(2, 'From the log.') + note(3, 'From the baker.'),
          ),
          'word/comments.xml': wordPart(
            'comments',
            `<w:comment w:id="1">${paragraph('Check this!')}</w:comment>`,
          ),
        },
        [
          ['rIdF', 'footnotes', 'footnotes.xml'],
          ['rIdC', 'comments', 'comments.xml'],
        ],
      ),
    );
    expect(issue.briefings.map(({ manuscript }) => projectManuscript(manuscript).text)).toEqual([
      'Silt\n\nFrom the log.',
      'Bread\n\nFrom the baker.',
    ]);
    expect(warnings).toContain(
      '1 comment of an editor is left out; the kept original still has it.',
    );
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'word/comments.xml', fate: 'unread' }),
    );
  });

  it('keeps its pictures, and fetches none from elsewhere', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const drawing = (relation: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="The pier"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { blocks, pictures, stretches, warnings } = await read(
      wordDocument(
        paragraph(prose) +
          paragraph(drawing('r:embed="rIdP"')) +
          paragraph(drawing('r:link="rIdX"')),
        { 'word/media/image1.png': png },
        [
          ['rIdP', 'image', 'media/image1.png'],
          ['rIdX', 'image', 'http://127.0.0.1:9/x.png', true],
        ],
      ),
    );
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'image',
        alternative: 'The pier',
        source: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      }),
    );
    expect(pictures).toEqual([new Uint8Array(png)]);
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'word/media/image1.png', fate: 'picture' }),
    );
    expect(warnings).toContain(
      'It refers to a file elsewhere, which was not fetched: http://127.0.0.1:9/x.png',
    );
  });

  it('reads running heads as witnesses, and its table of contents not as text', async () => {
    const { issue, stretches } = await read(
      wordDocument(
        [
          paragraph('Silt\t1', 'TOC1'),
          paragraph('Bread\t2', 'TOC1'),
          paragraph('Silt', 'Heading2'),
          paragraph(prose),
          paragraph('Bread', 'Heading2'),
          paragraph(more),
        ].join(''),
        { 'word/header1.xml': wordPart('hdr', paragraph('Harbour Letter, No. 7, June 1997')) },
        [['rIdH', 'header', 'header1.xml']],
      ),
    );
    expect(issue).toMatchObject({ number: '7', date: '1997-06-01', datePrecision: 'month' });
    expect(issue.briefings.map(({ headline }) => headline)).toEqual(['Silt', 'Bread']);
    expect(stretches).toContainEqual({
      place: 'word/document.xml, paragraphs 1 to 2',
      fate: 'contents',
    });
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'word/header1.xml', fate: 'furniture' }),
    );
  });

  it('never runs macros, and says that they are there', async () => {
    const { warnings, stretches } = await read(
      wordDocument(paragraph(prose), { 'word/vbaProject.bin': 'Sub AutoOpen()' }),
    );
    expect(warnings).toContain(
      'It holds macros, which were not run; the kept original still has them.',
    );
    expect(stretches).toContainEqual(
      expect.objectContaining({ place: 'word/vbaProject.bin', fate: 'unread' }),
    );
  });

  it('takes tables that hold tables apart, and does not follow them without end', async () => {
    const nested = (depth: number) =>
      '<w:tbl><w:tr><w:tc>'.repeat(depth) +
      paragraph(prose) +
      '</w:tc></w:tr></w:tbl>'.repeat(depth);
    const { text, warnings } = await read(wordDocument(nested(200)));
    expect(text).toContain(prose);
    expect(warnings.join('\n')).toContain('the outer');
    expect(await refusal(wordDocument(nested(2000)))).toContain('nested more than');
  });

  it('refuses entities of its own making, a lock, and what holds no word', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${wordPart('document', paragraph('&b;'))}`;
    expect(await refusal(wordDocument('', { 'word/document.xml': bomb }))).toContain(
      'entities of its own',
    );
    const lock = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const locked = { name: 'a.docx', bytes: new Uint8Array(lock) };
    expect(chooseImporter(locked).id).toBe('docx');
    expect(await refusal(locked)).toContain('locked with a password');
    expect(await refusal(wordDocument(paragraph('')))).toContain('not a single word');
    const big = 'x'.repeat(importLimits.partBytes + 1);
    expect(await refusal(wordDocument('', { 'word/document.xml': big }))).toMatch(/unpack/);
  });

  it('is read or refused whatever its bytes are, and never throws', async () => {
    const flips = fc.array(fc.tuple(fc.nat(letter.bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = letter.bytes.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = await docxImporter.read({ ...letter, bytes });
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is read or refused whatever its text part holds, and never throws', async () => {
    const piece = fc.constantFrom(
      ...['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>x</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>'],
      ...['</w:tr>', '<w:tc>', '</w:tc>', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', '<m:oMath>'],
      ...['</m:oMath>', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'],
      ...['<w:txbxContent>', '</w:txbxContent>', '<mc:Fallback>', '</mc:Fallback>', '<w:del/>'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 24 }), async (pieces) => {
        const open: string[] = [];
        // Ends are made to fit, so that it is not refused at once for being no XML.
        const fitting = pieces.filter((it) => {
          const [, end, name = ''] = /^<(\/?)([\w:]+)/.exec(it) ?? [];
          if (end) return open.at(-1) === name && open.pop() !== undefined;
          if (!/\/>$|<\//.test(it)) open.push(name);
          return true;
        });
        const body =
          fitting.join('') +
          open
            .toReversed()
            .map((name) => `</${name}>`)
            .join('');
        const outcome = await docxImporter.read(wordDocument(body));
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
