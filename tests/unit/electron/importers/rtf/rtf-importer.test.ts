import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { rtfImporter } from '../../../../../electron/importers/rtf/rtf-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
const more = 'Bread has its old price again, bakers say, and will keep it until the spring.';

/** The letters of RTF are ASCII; a head may say how others are written. */
const rtf = (text: string, head = '\\ansi\\ansicpg1252'): ImportFile => ({
  name: 'letter.rtf',
  bytes: Buffer.from(`{\\rtf1${head}${text}}`, 'latin1'),
});

function read(file: ImportFile) {
  const outcome = rtfImporter.read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const issue = issueDraft.parse(outcome.value.drafts[0]);
  const { stretches, pictures } = outcome.value;
  return {
    issue,
    stretches,
    pictures,
    headlines: issue.briefings.map(({ headline }) => headline),
    blocks: issue.briefings.flatMap(({ manuscript }): Block[] => manuscript.blocks),
    texts: issue.briefings.map(({ manuscript }) => projectManuscript(manuscript).text),
    warnings: [...outcome.value.warnings, ...issue.warnings].map(({ message }) => message),
  };
}

const text = (content: string, head?: string): string =>
  read(rtf(content, head)).texts.join('\n\n');

const styles =
  '{\\stylesheet{Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s9 Title;}{\\s7 toc 1;}}';

describe('a rich text document', () => {
  const letter = rtf(
    [
      styles,
      '\\pard\\s9 Harbour Letter #204\\par',
      '\\pard June 3, 1997\\par',
      '\\pard\\s2\\b Silt\\b0\\par',
      `\\pard ${prose}\\par`,
      `\\pard\\outlinelevel1 Bread\\par`,
      `\\pard ${more}\\par`,
    ].join('\n'),
  );

  it('is an issue with its title, number, date and briefings, each with its bytes', () => {
    expect(chooseImporter(letter).id).toBe('rtf');
    const { issue, headlines } = read(letter);
    expect(issue).toMatchObject({
      title: 'Harbour Letter #204',
      publication: 'Harbour Letter',
      number: '204',
      date: '1997-06-03',
    });
    expect(headlines).toEqual(['Silt', 'Bread']);
    const [{ place, bytes } = { place: '' }] = issue.briefings[1]?.passages ?? [];
    expect(place).toBe('paragraphs 5 to 6');
    expect(Buffer.from(letter.bytes.subarray(...(bytes ?? []))).toString()).toBe(
      `Bread\\par\n\\pard ${more}\\par`,
    );
  });

  it('is parted by short lines in bold, where it has no headings', () => {
    const bold = `\\pard\\b Silt in the fairway\\b0\\par\\pard ${prose}\\par\\pard{\\b Bread}\\par\\pard ${more}\\par`;
    expect(read(rtf(bold)).headlines).toEqual(['Silt in the fairway', 'Bread']);
  });

  it('reads letters in every way in which they are written', () => {
    expect(text("\\pard Caf\\'e9 \\u8364?5\\par")).toBe('Café €5');
    expect(text('\\pard {\\uc2\\u8364??5}{\\uc0\\u8364 6}\\par')).toBe('€5€6');
    expect(text('\\pard A\\u-10180?\\u-8927?\\par')).toBe('A\ud83c\udd21');
    expect(text("\\pard \\'c1\\'e5\\'f0\\par", '\\ansi\\ansicpg1251')).toBe('Бер');
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}';
    expect(text(`${fonts}\\pard \\f1 \\'c1\\f0 \\'e9\\f2 \\'83\\'5c\\par`)).toBe('Бéソ');
    expect(text('\\pard a\\~b\\_c\\-d\\emdash e\\ldblquote f\\rdblquote\\{g\\}\\\\\\par')).toBe(
      'a\u00a0b\u2011cd—e“f”{g}\\',
    );
    expect(text('\\pard{\\upr{ansi}{\\*\\ud{\\u1041?}}}\\par')).toBe('Б');
  });

  it('keeps marks and links, and underlines no link', () => {
    const { blocks } = read(
      rtf(
        `\\pard {\\b bold} {\\i\\strike slanted}{\\super 2} {\\field{\\*\\fldinst{HYPERLINK "https://pier.example/"}}{\\fldrslt{\\ul the }{\\ul pier}}}{\\field{\\*\\fldinst HYPERLINK \\\\l "x"}{\\fldrslt here}}\\par`,
      ),
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'bold', marks: ['strong'] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'slanted', marks: ['emphasis', 'strike'] },
          { type: 'text', text: '2', marks: ['superscript'] },
          { type: 'text', text: ' ' },
          {
            type: 'link',
            href: 'https://pier.example/',
            content: [{ type: 'text', text: 'the pier' }],
          },
          { type: 'text', text: 'here' },
        ],
      },
    ]);
  });

  it('reads lists by their markers, those of programmes and those that are typed', () => {
    const { blocks } = read(
      rtf(
        [
          '{\\listtext\\pard 3.\\tab}\\pard\\ls1\\ilvl0\\fi-360\\li720 three\\par',
          '{\\listtext\\pard \\bullet\\tab}\\pard\\ls1\\ilvl1\\fi-360\\li1440 inner\\par',
          '{\\listtext\\pard 4.\\tab}\\pard\\ls1\\ilvl0\\fi-360\\li720 four\\par',
          '\\pard\\li720 goes on\\par',
          `\\pard ${prose}\\par`,
          '\\pard\\fi-360\\li360 \\bullet\\tab one\\par',
          '\\pard\\fi-360\\li720 -\\tab inner\\par',
          '\\pard\\fi-360\\li360 \\bullet\\tab two\\par',
        ].join('\n'),
      ),
    );
    expect(blocks).toMatchObject([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [{ children: { ordered: false, items: [{}] } }, { content: [{}, {}, {}] }],
      },
      { type: 'paragraph' },
      { type: 'list', ordered: false, items: [{ children: { items: [{}] } }, {}] },
    ]);
  });

  it('reads tables, and sets notes under the briefing that calls them', () => {
    const { blocks } = read(
      rtf(
        '\\trowd\\trhdr\\cellx1\\cellx2\\pard\\intbl Port\\cell Depth\\cell\\row\\trowd\\cellx1\\cellx2\\pard\\intbl North\\cell 9 m\\par deep\\cell\\row\\pard After.\\par',
      ),
    );
    expect(blocks).toMatchObject([
      { type: 'table', head: [{}, {}], rows: [[{}, {}]] },
      { type: 'paragraph' },
    ]);
    const { texts } = read(
      rtf(
        `${styles}\\pard\\s1 Silt\\par\\pard Silt{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} From the log.}.\\par\\pard\\s1 Bread\\par\\pard Bread{\\footnote\\ftnalt From the baker.}.\\par`,
      ),
    );
    expect(texts).toEqual(['Silt.\n\nFrom the log.', 'Bread.\n\nFrom the baker.']);
  });

  it('sets a text box after its paragraph, once', () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard In the box\\par}}{\\shprslt{\\pard In the box\\par}}}';
    const { texts, warnings } = read(rtf(`\\pard Around${box} it\\par\\pard After\\par`));
    expect(texts).toEqual(['Around it\n\nIn the box\n\nAfter']);
    expect(warnings).toContain('1 text box follows the paragraph to which it was fixed.');
  });

  it('keeps pictures, in figures and as they are', () => {
    const png = '89504e470d0a1a0a0000000d49484452';
    const { blocks, pictures, stretches } = read(
      rtf(
        `\\pard ${prose}{\\*\\shppict{\\pict\\pngblip\n${png}}}{\\nonshppict{\\pict\\wmetafile8 0102}}{\\pict\\pngblip\\bin17 ${Buffer.from(`${png}7d`, 'hex').toString('latin1')}}\\par`,
      ),
    );
    expect(pictures?.map(({ length }) => length)).toEqual([16, 17]);
    expect(blocks.filter(({ type }) => type === 'image')).toHaveLength(2);
    expect(stretches).toContainEqual(expect.objectContaining({ fate: 'picture' }));
  });

  it('takes no deleted or hidden text, comments, heads or contents for text, and accounts for them', () => {
    const { texts, stretches, warnings, issue } = read(
      rtf(
        [
          '{\\info{\\title Harbour Letter #7}{\\creatim\\yr2004\\mo5\\dy4}}',
          '{\\header\\pard June 1997\\par}',
          styles,
          '\\pard\\s7 Silt\\tab 1\\par',
          '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt Bread 2}}\\par',
          '\\pard The tide {\\deleted fell}rose{\\v secretly}{\\*\\annotation Check this!}.\\par',
        ].join('\n'),
      ),
    );
    expect(texts).toEqual(['The tide rose.']);
    expect(warnings.join('\n')).toMatch(/1 deletion[\s\S]*1 stretch of hidden[\s\S]*1 comment/);
    expect(issue).toMatchObject({ number: '7', date: '1997-06-01', datePrecision: 'month' });
    const fates = new Set(stretches?.map(({ fate }) => fate));
    expect([...fates]).toEqual(
      expect.arrayContaining(['metadata', 'furniture', 'contents', 'unread', 'markup']),
    );
  });

  it('says when it is cut off, nested without end, or holds no word', () => {
    const { bytes } = rtf(`\\pard ${prose}{\\b cut`);
    const { warnings } = read({ name: 'a.rtf', bytes: bytes.subarray(0, bytes.length - 1) });
    expect(warnings[0]).toContain('cut off');
    const deep = rtfImporter.read(rtf('{'.repeat(3000)));
    expect(deep.ok ? '' : deep.error.message).toContain('nested more than');
    const empty = rtfImporter.read(rtf('\\pard\\par'));
    expect(empty.ok ? '' : empty.error.message).toContain('not a single word');
  });

  it('is read or refused whatever it is made of, and never throws', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '\\pard', '\\par', '\\b ', "\\'e", "\\'83", '\\u-1?', '\\bin9 ', '\\trowd'],
      ...['\\cell', '\\row', '\\intbl', '{\\footnote ', '{\\pict ', '{\\field', '{\\fldrslt '],
      ...['{\\*\\x ', '{\\stylesheet', '{\\s1 ', '{\\info', '{\\title ', '{\\shptxt ', '{\\upr'],
      ...['{\\listtext 1.}', '\\uc9 ', '\\f99 ', '\\ansicpg7 ', 'word', '\\', '{\\fonttbl', '\\v '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const file = rtf(pieces.join(''));
        const outcome = rtfImporter.read(file);
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
        if (!outcome.ok) return;
        for (const draft of outcome.value.drafts) issueDraft.parse(draft);
        for (const { bytes } of outcome.value.stretches ?? []) {
          if (bytes) expect(bytes[1]).toBeLessThanOrEqual(file.bytes.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
