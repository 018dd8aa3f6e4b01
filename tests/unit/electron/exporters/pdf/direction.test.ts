import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { exportPdf } from '../../../../../electron/exporters/pdf/export-pdf.ts';
import { openTypesetter } from '../../../../../electron/typesetting/open-typesetter.ts';
import { defaultDesign } from '../../../../../shared/designs/design-defaults.ts';
import type { HouseDesign } from '../../../../../shared/designs/house-design.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument, paragraphOf } from '../../../../support/issue-document.ts';

const typesetter = openTypesetter();
afterAll(() => typesetter.close());

const arabic = 'فتح الميناء';
const hebrew = 'הנמל נפתח';
const english = 'The port opened.';
const textOf = (words: string) => [{ type: 'text' as const, text: words }];
const opening = paragraphOf('A paragraph before.');

/** From left to right on the paper, in points: where each line of a word begins and ends. */
async function linesOf(language: string, blocks: readonly Block[], design?: HouseDesign) {
  const briefings = design ? [{ blocks }, { blocks }] : [{ blocks }];
  const exported = await exportPdf(
    {
      document: buildIssueDocument({ publication: { language }, briefings }),
      options: { format: 'pdf', standard: 'ua-1', paper: 'a4', ...(design && { design }) },
      pictures: new Map(),
    },
    typesetter,
    { signal: new AbortController().signal, progress: () => undefined },
  );
  if (!exported.ok) throw new Error(exported.error.message);
  const warnings = exported.value.checks.filter(({ outcome }) => outcome !== 'ok');
  const task = getDocument({ data: exported.value.bytes.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, left: item.transform[4], right: item.transform[4] + item.width }]
      : [],
  );
  const edges = (words: RegExp) => {
    const line = runs.filter(({ text }) => words.test(text));
    return {
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
    };
  };
  return { edges, warnings };
}

it('sets each paragraph as its own letters run, whichever way the publication does', async () => {
  const blocks = [opening, paragraphOf(arabic), paragraphOf(english), paragraphOf(hebrew)];
  for (const language of ['en-US', 'fa']) {
    const { edges, warnings } = await linesOf(language, blocks);
    const [inArabic, inHebrew] = [edges(/\p{sc=Arabic}/u), edges(/\p{sc=Hebrew}/u)];
    const inEnglish = edges(/opened/);
    expect(inArabic.right).toBeCloseTo(inHebrew.right, 0);
    expect(inEnglish.left).toBeLessThan(inHebrew.left);
    expect(inEnglish.right).toBeLessThan(inHebrew.right - 10);
    expect(warnings).toEqual([]);
  }
});

it('puts the number of a list and the first column of a table where their text begins', async () => {
  const { edges } = await linesOf('en-US', [
    opening,
    { type: 'list', ordered: true, start: 7, items: [{ content: textOf(hebrew) }] },
    { type: 'table', rows: [[textOf('אחד'), textOf('שניים')]] },
  ]);
  expect(edges(/7\.|\.7/).left).toBeGreaterThan(edges(/נפתח/).right);
  expect(edges(/אחד/).left).toBeGreaterThan(edges(/שניים/).right);
});

it('turns the sides of a memorandum with the way that its publication runs', async () => {
  const memorandum = { ...defaultDesign('memorandum'), contents: false };
  const citation = { type: 'citation' as const, id: 'c', content: textOf('(Wire)') };
  const list: Block = { type: 'list', ordered: false, items: [{ content: textOf('777') }] };
  const blocks = [paragraphOf(`${hebrew} `, citation, '.'), list];
  const { edges } = await linesOf('ar', blocks, memorandum);
  const text = edges(/\p{sc=Hebrew}/u);
  expect(edges(/^2$/).right).toBeGreaterThan(text.right);
  expect(edges(/Wire/).right).toBeLessThan(text.left);
  expect(edges(/777/).right).toBeGreaterThan(text.left);
});
