import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import { setPages } from '../../../../electron/typesetting/set-pages.ts';
import type { TypstEngine } from '../../../../electron/typesetting/typst-engine.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import type { HouseDesign } from '../../../../shared/designs/house-design.ts';
import type { IssueDocument } from '../../../../shared/issues/issue-document.ts';
import type { Block, Inline } from '../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument, inventedParagraph } from '../../../support/issue-document.ts';
import { overprintedText } from '../../../support/overprinted-text.ts';
import { orderFor } from '../../../support/print-order.ts';
import { randomDesign } from '../../../support/random-design.ts';
import { randomIssue } from '../../../support/random-issue.ts';

const native = await openNativeEngine();

const words: Inline[] = [
  { type: 'text', text: 'The council reopened the basin, for which no dredger had been paid.' },
];

describe.skipIf(!native)('letters over letters', () => {
  const engine = native as TypstEngine;
  afterAll(() => engine.close());

  async function overprints(document: IssueDocument, design: HouseDesign) {
    const printed = await setPages(engine, orderFor(document, 'ua-1', design), () => undefined);
    if (!printed.ok) throw new Error(printed.error.message);
    return overprintedText(printed.value.pdf);
  }

  // Bounded here; `npm run eval:overprint` prints hundreds, in all designs.
  it.each(['newsletter', 'tabloid'] as const)('are in no random issue of a %s', async (name) => {
    const issues = randomIssue.map((issue) => ({
      ...issue,
      briefings: issue.briefings.slice(0, 2),
    }));
    await fc.assert(
      fc.asyncProperty(issues, randomDesign([name]), async (document, design) => {
        expect(await overprints(document, design)).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('are not where a list or a quotation ends a story that runs over to the next page', async () => {
    const design = { ...defaultDesign('tabloid'), columns: 2 };
    const list: Block = { type: 'list', ordered: true, items: twelve({ content: words }) };
    const quotation: Block = {
      type: 'quotation',
      content: twelve({ type: 'paragraph', content: words }),
    };
    for (const sentences of [24, 34]) {
      const stories = [list, list, list, quotation].map((last, index) => ({
        blocks: [inventedParagraph(index, index === 2 ? sentences : 12), last],
      }));
      expect(await overprints(buildIssueDocument({ briefings: stories }), design)).toEqual([]);
    }
  });

  it('are not in the narrow cells of a table, nor in a running head', async () => {
    const cells = ['11.5 percent', 'no dredger was paid for', 'the basin', 'reopened'];
    const row = cells.map((text): Inline[] => [{ type: 'text', text }]);
    const headline = 'The harbour council reopened the eastern basin, and nobody had asked '.repeat(
      3,
    );
    const blocks: Block[] = [
      { type: 'table', head: row, rows: Array.from({ length: 40 }, () => row) },
      ...Array.from({ length: 12 }, (_, index) => inventedParagraph(index, 9)),
    ];
    const document = buildIssueDocument({ briefings: [{ headline, blocks }] });
    for (const design of ['tabloid', 'newsletter'] as const) {
      const narrow = { ...defaultDesign(design), columns: 2, paper: 'a5' as const };
      expect(await overprints(document, narrow)).toEqual([]);
    }
  });
});

function twelve<Thing>(thing: Thing): Thing[] {
  return Array.from({ length: 12 }, () => thing);
}
