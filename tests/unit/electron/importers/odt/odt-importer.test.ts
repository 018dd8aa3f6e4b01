import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { odtImporter } from '../../../../../electron/importers/odt/odt-importer.ts';
import { issueDraft } from '../../../../../shared/issues/issue-draft.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { zipFile } from '../../../../support/zip-file.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
const more = 'Bread has its old price again, bakers say, and will keep it until the spring.';
const png = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

const namespaces = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ])
  .join(' ');

const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${namespaces}>${content}</office:${name}>`;

const styles = `<office:automatic-styles>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic" fo:font-weight="normal"/></style:style>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
</office:automatic-styles>`;

/** A small open document with this text; other parts may be added. */
const odt = (text: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): ImportFile =>
  zipFile(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': part(
        'document-content',
        `${styles}<office:body><office:text>${text}</office:text></office:body>`,
      ),
      ...parts,
    },
    'letter.odt',
  );

function read(file: ImportFile) {
  const outcome = odtImporter.read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const issue = issueDraft.parse(outcome.value.drafts[0]);
  const { stretches = [], pictures = [] } = outcome.value;
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

const refusal = (file: ImportFile): string => {
  const outcome = odtImporter.read(file);
  return outcome.ok ? '' : outcome.error.message;
};

describe('an open document', () => {
  const letter = odt(
    [
      '<text:p text:style-name="Title">Harbour Letter #204</text:p>',
      '<text:p>June 3, 1997</text:p>',
      '<text:h text:outline-level="2">Silt</text:h>',
      `<text:p>${prose}</text:p>`,
      '<text:p text:style-name="P1">Bread</text:p>',
      `<text:p>${more}</text:p>`,
    ].join('\n'),
  );

  it('is an issue with its title, number, date and briefings, each with its place', () => {
    expect(chooseImporter(letter).id).toBe('odt');
    const { issue, headlines } = read(letter);
    expect(issue).toMatchObject({
      title: 'Harbour Letter #204',
      publication: 'Harbour Letter',
      number: '204',
      date: '1997-06-03',
    });
    expect(headlines).toEqual(['Silt', 'Bread']);
    expect(issue.briefings.map(({ passages }) => passages?.[0]?.place)).toEqual([
      'content.xml, paragraphs 3 to 4',
      'content.xml, paragraphs 5 to 6',
    ]);
  });

  it('keeps marks by their styles, links, lists and tables', () => {
    const { blocks } = read(
      odt(
        [
          '<text:p><text:span text:style-name="T1">bold</text:span><text:s/>and <text:span text:style-name="T2">slanted</text:span></text:p>',
          '<text:p><text:a xlink:href="https://pier.example/">the pier</text:a></text:p>',
          '<text:list text:style-name="L1"><text:list-item text:start-value="3"><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item></text:list>',
          '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Depth</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>9 m</text:p></table:table-cell></table:table-row></table:table>',
        ].join(''),
      ),
    );
    expect(blocks[0]).toMatchObject({
      content: [{ text: 'bold', marks: ['strong'] }, {}, { text: 'slanted', marks: ['emphasis'] }],
    });
    expect(blocks[1]).toMatchObject({ content: [{ href: 'https://pier.example/' }] });
    expect(blocks[2]).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ children: { ordered: false } }],
    });
    expect(blocks[3]).toMatchObject({ type: 'table', head: [{}, {}], rows: [[{}, {}]] });
  });

  it('does not take headings in lists for items', () => {
    const { headlines } = read(
      odt(
        `<text:list><text:list-item><text:h text:outline-level="1">Silt</text:h></text:list-item></text:list><text:p>${prose}</text:p><text:list><text:list-item><text:h text:outline-level="1">Bread</text:h></text:list-item></text:list><text:p>${more}</text:p>`,
      ),
    );
    expect(headlines).toEqual(['Silt', 'Bread']);
  });

  it('sets notes under the briefing that calls them', () => {
    const note = (label: string, text: string) =>
      `<text:note><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    const { texts } = read(
      odt(
        `<text:h text:outline-level="1">Silt</text:h><text:p>Silt${note('1', 'From the log.')}.</text:p><text:h text:outline-level="1">Bread</text:h><text:p>Bread${note('*', 'From the baker.')}.</text:p>`,
      ),
    );
    expect(texts).toEqual(['Silt.\n\nFrom the log.', 'Bread.\n\nFrom the baker.']);
  });

  it('leaves out what was deleted, comments, its table of contents, and says so', () => {
    const { texts, stretches, warnings } = read(
      odt(
        [
          '<text:tracked-changes><text:changed-region><text:deletion><text:p>fell</text:p></text:deletion></text:changed-region></text:tracked-changes>',
          '<text:table-of-content><text:index-body><text:p>Silt 1</text:p></text:index-body></text:table-of-content>',
          `<text:p>The tide rose<office:annotation><text:p>Check this!</text:p></office:annotation>.</text:p>`,
        ].join(''),
      ),
    );
    expect(texts).toEqual(['The tide rose.']);
    expect(warnings.join('\n')).toMatch(/1 deletion[\s\S]*1 comment/);
    expect(stretches).toContainEqual({
      place: 'content.xml, table of contents',
      fate: 'contents',
    });
  });

  it('keeps pictures with their words, and sets text boxes after their paragraph', () => {
    const { blocks, pictures, texts } = read(
      odt(
        `<text:p>Around<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame> it</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>The pier</svg:desc></draw:frame></text:p>`,
        { 'Pictures/a.png': png },
      ),
    );
    expect(texts).toEqual(['Around it\n\nIn the box']);
    expect(pictures).toEqual([png]);
    expect(blocks.at(-1)).toMatchObject({ type: 'image', alternative: 'The pier' });
  });

  it('reads its properties and running heads as witnesses', () => {
    const { issue } = read(
      odt(`<text:h text:outline-level="1">Silt</text:h><text:p>${prose}</text:p>`, {
        'meta.xml': part(
          'document-meta',
          '<office:meta><dc:language>en-GB</dc:language><meta:user-defined meta:name="Date">1997-06-03</meta:user-defined></office:meta>',
        ),
        'styles.xml': part(
          'document-styles',
          '<office:master-styles><style:master-page><style:header><text:p>Harbour Letter, No. 7</text:p></style:header></style:master-page></office:master-styles>',
        ),
      }),
    );
    expect(issue).toMatchObject({ number: '7', date: '1997-06-03', language: 'en-GB' });
  });

  it('says when it is locked, and when it holds no word', () => {
    const lock = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    expect(refusal(odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': lock }))).toContain(
      'locked with a password',
    );
    expect(refusal(odt('<text:p/>'))).toContain('not a single word');
  });

  it('is read or refused whatever its text is made of, and never throws', () => {
    const names = ['text:p', 'text:h', 'text:list', 'text:list-item', 'text:note', 'text:span'];
    const more = ['text:note-citation', 'table:table', 'table:table-row', 'table:table-cell'];
    const name = fc.constantFrom(...names, ...more, 'draw:frame', 'draw:text-box', 'draw:image');
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constant('word'),
        fc
          .tuple(name, fc.array(tie('node'), { maxLength: 4 }))
          .map(([it, children]) => `<${it}>${children.join('')}</${it}>`),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (text) => {
        const outcome = odtImporter.read(odt(text));
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
    );
  });

  it('is read or refused whatever its bytes are, and never throws', () => {
    const flips = fc.array(fc.tuple(fc.nat(letter.bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = letter.bytes.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = odtImporter.read({ ...letter, bytes });
        expect(outcome.ok || outcome.error.message !== '').toBe(true);
      }),
    );
  });
});
