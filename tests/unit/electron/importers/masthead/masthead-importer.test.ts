import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportHtml } from '../../../../../electron/exporters/html/export-html.ts';
import type { Picture } from '../../../../../electron/exporters/issue-pictures.ts';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { mastheadImporter } from '../../../../../electron/importers/masthead/masthead-importer.ts';
import type { IssueDocument } from '../../../../../shared/issues/issue-document.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { normaliseManuscript } from '../../../../../shared/manuscript/normalise-manuscript.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { buildIssueDocument, paragraphOf, textOf } from '../../../../support/issue-document.ts';
import { randomIssue } from '../../../../support/random-issue.ts';
import { textFile } from '../../../../support/text-file.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const source = `sha256:${createHash('sha256').update(png).digest('hex')}`;

const pageOf = (document: IssueDocument) =>
  exportHtml({
    document,
    options: { format: 'html' },
    pictures: new Map<string, Picture>([[source, { kind: 'png', bytes: png }]]),
  }).bytes;

function readBack(document: IssueDocument) {
  const result = mastheadImporter.read(textFile(pageOf(document)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const blocks: Block[] = [
  paragraphOf('The mole ', { type: 'text', text: 'stands', marks: ['emphasis'] }, ' & “holds”.'),
  { type: 'heading', level: 1, content: [textOf('After the ice')] },
  {
    type: 'paragraph',
    content: [
      {
        type: 'link',
        href: 'https://harbour.example/',
        content: [{ type: 'text', text: 'Harbour' }],
      },
      { type: 'break' },
      { type: 'text', text: 'HMS', marks: ['small-capitals'] },
    ],
  },
  { type: 'heading', level: 2, content: [textOf('Cranes')] },
  {
    type: 'quotation',
    content: [{ type: 'paragraph', content: [textOf('Nothing is signed.')] }],
    attribution: [textOf('Ilse Marwick')],
  },
  { type: 'list', ordered: true, start: 3, items: [{ content: [textOf('three')] }] },
  { type: 'rule' },
  {
    type: 'table',
    caption: [textOf('Freight')],
    head: [[], [textOf('Tons')]],
    rows: [[[textOf('Hamnar')], [textOf('1,009')]]],
  },
  {
    type: 'image',
    source,
    alternative: 'Stones of the mole',
    caption: [textOf('At noon')],
    credit: 'V. Lind',
  },
];

test('an issue that was exported comes back as it was', () => {
  const document = buildIssueDocument({
    issue: { title: 'The deep number' },
    briefings: [
      {
        headline: 'Ferries',
        section: 'PORTS',
        byline: 'By Vera Lind',
        dateline: 'SALTHOLM, March 3',
        blocks,
      },
      { headline: 'Moles <still>', dateline: 'HAMNAR', blocks: blocks.slice(1, 2) },
    ],
  });
  const { drafts, pictures } = readBack(document);
  const [draft] = drafts;
  const { publication, issue } = document;
  expect(draft).toMatchObject({
    publication: publication.title,
    language: publication.language,
    volume: issue.volume,
    number: issue.number,
    date: issue.date,
    datePrecision: issue.datePrecision,
    title: 'The deep number',
    warnings: [],
  });
  expect(draft?.briefings.map(({ passages, ...briefing }) => briefing)).toEqual(
    document.briefings.map(({ headline, section, byline, dateline, manuscript }) => ({
      headline,
      section,
      byline,
      dateline,
      manuscript: normaliseManuscript(manuscript),
    })),
  );
  expect(pictures).toEqual([png]);
});

test('a month or a year comes back no more exact than it was', () => {
  for (const datePrecision of ['month', 'year'] as const) {
    const date = datePrecision === 'month' ? '2024-03-01' : '2024-01-01';
    const { drafts } = readBack(
      buildIssueDocument({ issue: { date, datePrecision, volume: null } }),
    );
    expect(drafts[0]).toMatchObject({ date, datePrecision, volume: null });
  }
});

test('every word of any issue comes back, in its briefing', () => {
  fc.assert(
    fc.property(randomIssue, (document) => {
      fc.pre(document.briefings.length > 0);
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      const { drafts } = readBack(document);
      expect(
        drafts[0]?.briefings.map((it) => [
          it.headline,
          words(projectManuscript(it.manuscript).text),
        ]),
      ).toEqual(
        document.briefings.map((it) => [it.headline, words(projectManuscript(it.manuscript).text)]),
      );
    }),
    { numRuns: 40 },
  );
});

test('the whole page is accounted for', () => {
  const document = buildIssueDocument({ briefings: [{}, { topics: ['Ice'] }] });
  const page = Buffer.from(pageOf(document)).toString();
  const { stretches, drafts } = readBack(document);
  expect(stretches?.map(({ fate }) => fate)).toEqual([
    'metadata',
    'masthead',
    'contents',
    'furniture',
  ]);
  const [start, end] = drafts[0]?.briefings[1]?.passages?.[0]?.bytes ?? [0, 0];
  expect(Buffer.from(page).subarray(start, end).toString()).toMatch(/^<article .*<\/article>$/s);
  expect(drafts[0]?.warnings).toEqual([{ message: 'Topics are not taken over from a page: Ice.' }]);
});

test('its own pages are told from others', () => {
  expect(chooseImporter(textFile(pageOf(buildIssueDocument({})))).id).toBe('masthead');
  const other = '<!DOCTYPE html><html><head><meta name="generator" content="Mast"></head></html>';
  expect(chooseImporter(textFile(other)).id).toBe('html');
});

test('a page that only says that it is one of its own is refused', () => {
  const page =
    '<!DOCTYPE html>\n<meta name="generator" content="Masthead"><article id="x">y</article>';
  expect(mastheadImporter.read(textFile(page))).toMatchObject({ ok: false });
});
