import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakLongWords } from '../../../../electron/exporters/pdf/break-long-words.ts';
import { isOverprinted } from '../../../../electron/typesetting/balance-columns.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import { setPages } from '../../../../electron/typesetting/set-pages.ts';
import type { PrintedDocument } from '../../../../electron/typesetting/typesetter.ts';
import type { Flow, TypstEngine } from '../../../../electron/typesetting/typst-engine.ts';
import type { IssueDocument } from '../../../../shared/issues/issue-document.ts';
import { projectManuscript } from '../../../../shared/manuscript/plain-text.ts';
import { canReadPdf, pdfWords } from '../../../support/pdf-text.ts';
import { orderFor } from '../../../support/print-order.ts';
import { randomIssue, randomText } from '../../../support/random-issue.ts';

const PITCH = 12.6;
const native = await openNativeEngine();

describe.skipIf(!native)('setting the pages of random issues', () => {
  let engine: TypstEngine;
  let flow: Flow | null = null;

  beforeAll(() => {
    const real = native as TypstEngine;
    // Watches the real engine: the last layout is the one that is printed.
    const layOut: TypstEngine['layOut'] = async (path) => {
      const laidOut = await real.layOut(path);
      if (laidOut.ok && laidOut.value.flow) flow = laidOut.value.flow;
      return laidOut;
    };
    engine = { ...real, layOut };
  });
  afterAll(() => engine.close());

  async function print(document: IssueDocument): Promise<PrintedDocument & { flow: Flow }> {
    const printed = await setPages(engine, orderFor(document), () => undefined);
    if (!printed.ok) throw new Error(printed.error.message);
    return { ...printed.value, flow: flow as Flow };
  }

  it('never prints over what follows the columns', async () => {
    await fc.assert(
      fc.asyncProperty(randomIssue, async (document) => {
        const printed = await print(document);
        expect(isOverprinted(printed.flow)).toBe(false);
        expect(printed.flow.end.page).toBe(printed.pages);
      }),
      { numRuns: 8 },
    );
  });

  it('ends the columns of plain text within about three lines of each other', async () => {
    await fc.assert(
      fc.asyncProperty(randomText, async (document) => {
        const { end, after } = (await print(document)).flow;
        expect(after.y - end.y).toBeLessThanOrEqual(3.5 * PITCH);
      }),
      { numRuns: 8 },
    );
  });

  it.skipIf(!canReadPdf)('prints all text of the manuscripts', async () => {
    await fc.assert(
      fc.asyncProperty(randomIssue, async (document) => {
        const { pdf } = await print(document);
        const printed = shortWords(pdfWords(pdf));
        const texts = document.briefings.map(
          ({ manuscript }) => projectManuscript(manuscript).text,
        );
        for (const [word, count] of shortWords(breakLongWords(texts.join('\n')))) {
          expect(printed.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** Words of four letters and fewer, which hyphenation never cuts, and how often they stand there. */
function shortWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/(?<![\p{L}\u200b])\p{L}{1,4}(?![\p{L}\u200b])/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
