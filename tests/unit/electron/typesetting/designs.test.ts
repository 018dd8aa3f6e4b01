import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { printOrder } from '../../../../electron/exporters/pdf/print-order.ts';
import { isOverprinted } from '../../../../electron/typesetting/balance-columns.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import {
  drawPages,
  layOutLevel,
  setPages,
  supply,
} from '../../../../electron/typesetting/set-pages.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import { designNames, type HouseDesign } from '../../../../shared/designs/house-design.ts';
import { pdfOptions } from '../../../../shared/designs/pdf-options.ts';
import type { IssueDocument } from '../../../../shared/issues/issue-document.ts';
import { illustratedIssue, itsPictures } from '../../../support/illustrated-issue.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../support/issue-document.ts';
import { overprintedText } from '../../../support/overprinted-text.ts';
import { canReadPdf, pdfText } from '../../../support/pdf-text.ts';
import { orderFor } from '../../../support/print-order.ts';
import { randomIssue } from '../../../support/random-issue.ts';

const native = await openNativeEngine();

describe.skipIf(!native)('the designs', () => {
  if (!native) return;
  afterAll(() => native.close());

  async function print(document: IssueDocument, design: HouseDesign): Promise<Uint8Array> {
    const printed = await setPages(
      native as never,
      orderFor(document, 'ua-1', design),
      () => undefined,
    );
    if (!printed.ok) throw new Error(printed.error.message);
    return printed.value.pdf;
  }

  it.each(designNames)(
    'print no letter over another in random issues: %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(randomIssue, async (document) => {
          expect(await overprintedText(await print(document, defaultDesign(name)))).toEqual([]);
        }),
        { numRuns: 2, seed: 7 },
      );
    },
    240_000,
  );

  it.each(designNames)(
    'level every text in columns without one over what follows: %s',
    async (name) => {
      await supply(native, orderFor(illustratedIssue(), 'ua-1', defaultDesign(name)));
      const levelled = await layOutLevel(native, `/designs/${name}.typ`);
      if (!levelled.ok) throw new Error(levelled.error.messages.join());
      const { flow, groups } = levelled.value.layout;
      expect([...groups, ...(flow ? [flow] : [])].filter(isOverprinted)).toEqual([]);
    },
  );

  it.each(designNames)('print an issue without briefings: %s', async (name) => {
    const pdf = await print(buildIssueDocument({ briefings: [] }), defaultDesign(name));
    expect(await overprintedText(pdf)).toEqual([]);
  });

  it('are drawn without a sheet of paper over the first page', async () => {
    const drawn = await drawPages(native, orderFor(illustratedIssue(3)));
    if (!drawn.ok) throw new Error(drawn.error.message);
    expect(drawn.value.svg).not.toMatch(/^ {4}<path/m);
  });

  it.skipIf(!canReadPdf)(
    'continue the stories of a front page on another, and say where',
    async () => {
      const text = pdfText(await print(illustratedIssue(), defaultDesign('tabloid')));
      expect(text).toContain('Continued on page 2');
      expect(text).toContain('From page 1');
    },
  );

  it('leave four lines or more of a story at the head of a page', async () => {
    const design = { ...defaultDesign('tabloid'), paper: 'a4' } as const;
    const options = pdfOptions.parse({ design });
    const issue = { document: illustratedIssue(), options, pictures: itsPictures };
    await supply(native, printOrder(issue).order);
    const levelled = await layOutLevel(native, '/designs/tabloid.typ');
    if (!levelled.ok) throw new Error(levelled.error.messages.join());
    const { layout, more } = levelled.value;
    expect(Object.keys(more).filter((name) => name.startsWith('short-'))).not.toEqual([]);
    const atHead = layout.groups.map(({ after, page }) => (after.y - page.top) / page.pitch);
    expect(atHead.filter((lines) => lines > 0.1 && lines < 4)).toEqual([]);
  });

  it.skipIf(!canReadPdf)('continue a story by four lines at least', async () => {
    const story = (headline: string, first: number, count: number) => ({
      headline,
      blocks: Array.from({ length: count }, (_, index) => inventedParagraph(first + index, 2)),
    });
    const third = { headline: 'Third', blocks: [inventedParagraph(90, 17)] };
    const briefings = [story('Lead', 1, 6), story('Second', 40, 6), third];
    const design = { ...defaultDesign('tabloid'), paper: 'a4' } as const;
    const text = pdfText(await print(buildIssueDocument({ briefings }), design));
    const [, rest = ''] = /From page 1\nThird\n(.*?)\nBaltic Ledger, Vol/s.exec(text) ?? [];
    expect(rest.split('\n').length).toBeGreaterThanOrEqual(4);
  });

  it.skipIf(!canReadPdf)(
    'set short stories one below the other on a front page, and the imprint under them',
    async () => {
      const headlines = ['Ice Off Vest', 'Pilots Vote', 'Freight Falls', 'Court to Rule'];
      const briefings = headlines.map((headline, seed) => ({
        headline,
        blocks: [inventedParagraph(seed, 3)],
      }));
      const text = pdfText(
        await print(buildIssueDocument({ briefings }), defaultDesign('tabloid')),
      );
      const pages = text.trimEnd().split('\f');
      expect(pages).toHaveLength(1);
      for (const words of [...headlines, 'Published by Harbour House Institute']) {
        expect(pages[0]).toContain(words);
      }
      expect(text).not.toContain('Continued');
    },
  );

  it.skipIf(!canReadPdf).each(['letter', 'memorandum', 'tabloid', 'newsletter'] as const)(
    'never print the imprint alone on a last page: %s',
    async (name) => {
      const imprint = Array.from({ length: 9 }, () => paragraphOf('Printed in Hamnar.'));
      const furniture = { imprint: { version: 1 as const, blocks: imprint } };
      for (const sentences of [13, 17, 21, 25]) {
        const blocks = [1, 2, 3].map((seed) => inventedParagraph(seed, sentences));
        const document = buildIssueDocument({ furniture, briefings: [{ blocks }] });
        const text = pdfText(await print(document, { ...defaultDesign(name), paper: 'a5' }));
        const last = text.trimEnd().split('\f').at(-1) ?? '';
        expect(last).toMatch(/(harbour|Hamnar|council|autumn|mole)[\s\S]*Printed in Hamnar/);
        expect(last.match(/Printed in Hamnar/g)).toHaveLength(9);
      }
    },
  );

  it.skipIf(!canReadPdf)('list sources, people and places with their pages', async () => {
    const design = { ...defaultDesign('memorandum'), index: true };
    const text = pdfText(await print(illustratedIssue(), design)).replace(/\s+/g, ' ');
    expect(text).toMatch(/SOURCES Hamnar Tidende (\d+, )*\d+ Northern Wire/);
    expect(text).toMatch(/PEOPLE Johan Lind \d+ PLACES Orrefors \d+/);
  });
});
