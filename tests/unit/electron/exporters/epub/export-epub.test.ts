import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportEpub } from '../../../../../electron/exporters/epub/export-epub.ts';
import { epubImporter } from '../../../../../electron/importers/epub/epub-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import {
  buildIssueDocument,
  type IssueSketch,
  inventedParagraph,
  paragraphOf,
} from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';
import { tinyPictures, tinyPng, tinySource } from '../../../../support/tiny-picture.ts';
import { elementsOfXml } from '../../../../support/well-formed-xml.ts';
import { textsOfZip } from '../../../../support/zip-file.ts';
import { temporaryFolder } from '../../archive/temporary-archive.ts';

const write = (document: IssueDocument) =>
  exportEpub({ document, options: { format: 'epub' }, pictures: tinyPictures });

const illustrated = buildIssueDocument({
  briefings: [
    {
      section: 'HARBOURS',
      headline: 'Cranes & <ships>',
      blocks: [
        { type: 'image', source: tinySource, alternative: 'Two cranes' },
        paragraphOf('They stand', {
          type: 'footnote',
          id: 'n',
          content: [{ type: 'text', text: 'Still.' }],
        } as never),
      ],
    },
    { headline: 'Rates', blocks: [inventedParagraph(1)] },
  ],
});

describe('the e-book', () => {
  it('begins with its type, unpacked, by which everything knows it', () => {
    const { bytes } = write(illustrated);
    expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
  });

  it('lists every file, reads every page in order and leads to each, in any issue', () => {
    fc.assert(
      fc.property(randomIssue, (document) => {
        const files = textsOfZip(write(document).bytes);
        for (const [path, text] of Object.entries(files)) {
          if (/\.(?:xhtml|opf|xml)$/.test(path)) elementsOfXml(text);
        }
        const opf = files['EPUB/package.opf'] ?? '';
        const listed = [...opf.matchAll(/<item id="([^"]*)" href="([^"]*)"/g)];
        expect(listed.map(([, , href]) => `EPUB/${href}`).sort()).toEqual(
          Object.keys(files)
            .filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf')
            .sort(),
        );
        const hrefs = new Map(listed.map(([, id, href]) => [id, href]));
        const spine = [...opf.matchAll(/idref="([^"]*)"/g)].map(([, id]) => hrefs.get(id));
        expect(spine).toEqual([
          'title.xhtml',
          'contents.xhtml',
          ...document.briefings.map((_, index) => `briefing-${index + 1}.xhtml`),
        ]);
        for (const page of spine.filter((it) => it !== 'contents.xhtml')) {
          expect(files['EPUB/contents.xhtml']).toContain(`href="${page}"`);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says how accessible it is, for catalogues', () => {
    const opf = textsOfZip(write(illustrated).bytes)['EPUB/package.opf'] ?? '';
    for (const told of [
      'schema:accessMode">textual<',
      'schema:accessModeSufficient">textual<',
      'schema:accessibilityFeature">alternativeText<',
      'schema:accessibilityFeature">tableOfContents<',
      'schema:accessibilityHazard">none<',
      'schema:accessibilitySummary">',
    ]) {
      expect(opf).toContain(told);
    }
    const undescribed = buildIssueDocument({
      briefings: [{ blocks: [{ type: 'image', source: tinySource, alternative: '' }] }],
    });
    const without = textsOfZip(write(undescribed).bytes)['EPUB/package.opf'] ?? '';
    expect(without).not.toMatch(/alternativeText|accessModeSufficient/);
  });

  it('is another e-book once something in it was put right', () => {
    const modified = (statedCorrections: NonNullable<IssueSketch['statedCorrections']>) => {
      const document = buildIssueDocument({ statedCorrections });
      const opf = textsOfZip(write(document).bytes)['EPUB/package.opf'] ?? '';
      return /dcterms:modified">([^<]*)</.exec(opf)?.[1];
    };
    const correction = { id: '1', kind: 'correction', wrong: '', right: 'It is so.' } as const;
    const stated = { ...correction, by: 'Vera', at: '2024-03-09T10:00:00.000Z', revision: 2 };
    expect(modified({})).toBe('2024-03-04T09:30:00Z');
    expect(modified({ 'briefing-0': [stated] })).toBe('2024-03-09T10:00:00Z');
  });

  it('is the same bytes for the same issue', () => {
    expect(write(illustrated).bytes).toEqual(write(illustrated).bytes);
  });

  const epubcheck = spawnSync('epubcheck', ['--version'], { stdio: 'ignore' }).status === 0;
  it.skipIf(!epubcheck)('passes epubcheck, where it is installed', () => {
    const path = join(temporaryFolder(), 'issue.epub');
    writeFileSync(path, write(illustrated).bytes);
    expect(spawnSync('epubcheck', [path]).status).toBe(0);
  });
});

describe('the e-book, imported again', () => {
  it('gives the same headlines and texts, and the picture', async () => {
    const image: Block = { type: 'image', source: tinySource, alternative: 'Two cranes' };
    const document = buildIssueDocument({
      briefings: [
        { headline: 'Dockers of Saltholm return to work', blocks: [inventedParagraph(1)] },
        { headline: 'Bridge at Orrefors stays closed', blocks: [inventedParagraph(2), image] },
      ],
    });
    const read = await epubImporter.read({ name: 'a.epub', bytes: write(document).bytes });
    const [draft] = read.ok ? read.value.drafts : [];
    expect(draft).toMatchObject({ volume: '6', number: '160', date: '2024-03-04' });
    const told = (briefings: readonly (typeof document.briefings)[number][]) =>
      briefings.map((it) => [it.headline, projectManuscript(it.manuscript).text]);
    // The title page comes before them, with the imprint.
    expect(told((draft?.briefings ?? []) as never).slice(-2)).toEqual(told(document.briefings));
    expect(read.ok && read.value.pictures?.map((it) => Buffer.from(it))).toEqual([tinyPng]);
  });
});
