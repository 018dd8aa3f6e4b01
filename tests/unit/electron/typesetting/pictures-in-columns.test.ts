import { afterAll, describe, expect, it } from 'vitest';
import { printOrder } from '../../../../electron/exporters/pdf/print-order.ts';
import { drawLivePages } from '../../../../electron/typesetting/draw-live-pages.ts';
import { newLiveMemory } from '../../../../electron/typesetting/live-memory.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import { pdfOptions } from '../../../../shared/designs/pdf-options.ts';
import type { PageDrawing } from '../../../../shared/pages/page-drawing.ts';
import { buildIssueDocument, inventedParagraph } from '../../../support/issue-document.ts';
import { tinyPictures, tinySource } from '../../../support/tiny-picture.ts';

const native = await openNativeEngine();
afterAll(() => native?.close());

/** A text of some pages in two columns, with a picture as wide as one after so many paragraphs. */
function orderWith(before: number) {
  const picture = { type: 'image' as const, source: tinySource, alternative: 'A crane' };
  const blocks = Array.from({ length: 26 }, (_, index) => inventedParagraph(index, 4));
  const document = buildIssueDocument({
    briefings: [{ headline: 'Ice off Vest', blocks: blocks.toSpliced(before, 0, picture) }],
  });
  const options = pdfOptions.parse({ design: { ...defaultDesign('newsletter'), index: false } });
  return printOrder({ document, options, pictures: tinyPictures }).order;
}

describe.skipIf(!native)('a picture that has no room in its column', () => {
  it.each([7, 8, 9, 10])('leaves no hole there: after %i paragraphs', async (before) => {
    const order = orderWith(before);
    const live = { order, last: null, changed: [], isHasty: false, known: [] };
    const drawn = await drawLivePages(native as never, live, newLiveMemory());
    if (!drawn.ok) throw new Error(drawn.error.message);
    const { margin, pitch } = order.design;
    for (const { id, width, height } of drawn.value.pages.slice(0, -1)) {
      const { stretches }: PageDrawing = JSON.parse(drawn.value.drawings[id] ?? 'null');
      const isLeft = ({ x }: { x: number }) => x < width / 2 - 10;
      for (const column of [stretches.filter(isLeft), stretches.filter((it) => !isLeft(it))]) {
        const end = Math.max(...column.map(({ y, height }) => y + height));
        expect(height - margin.bottom - end).toBeLessThan(3 * pitch);
      }
    }
  });
});
