import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { changedBlock } from '../../../../electron/exporters/pdf/changed-block.ts';
import { type MadePrintOrder, printOrder } from '../../../../electron/exporters/pdf/print-order.ts';
import { drawChangedBlock } from '../../../../electron/typesetting/draw-changed-block.ts';
import { drawLivePages } from '../../../../electron/typesetting/draw-live-pages.ts';
import { newLiveMemory } from '../../../../electron/typesetting/live-memory.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import type { LevelledBefore } from '../../../../electron/typesetting/typesetter.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import { type DesignName, designNames } from '../../../../shared/designs/house-design.ts';
import { pdfOptions } from '../../../../shared/designs/pdf-options.ts';
import type { Block } from '../../../../shared/manuscript/manuscript.ts';
import { changedDrawing, type PageChanges } from '../../../../shared/pages/page-changes.ts';
import type { PageDrawing } from '../../../../shared/pages/page-drawing.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../support/issue-document.ts';

type Order = MadePrintOrder['order'];

const native = await openNativeEngine();
const engine = native as NonNullable<typeof native>;
afterAll(() => native?.close());

const WRITTEN = 3;

/** An issue of some pages; one block of a briefing in its middle is written. */
function orderOf(name: DesignName, written: Block, place = 2): Order {
  const document = buildIssueDocument({
    briefings: Array.from({ length: 6 }, (_, briefing) => ({
      headline: `Pilots of berth ${briefing}`,
      blocks: [0, 1, 2, 3, 4].map((block) =>
        briefing === WRITTEN && block === place ? written : inventedParagraph(briefing * 5 + block),
      ),
    })),
  });
  const options = pdfOptions.parse({ design: defaultDesign(name) });
  return printOrder({ document, options, pictures: new Map() }).order;
}

async function drawWhole(order: Order, last: LevelledBefore | null, memory = newLiveMemory()) {
  const live = { order, last, changed: [`briefing-${WRITTEN}`], isHasty: last !== null, known: [] };
  const drawn = await drawLivePages(engine, live, memory);
  if (!drawn.ok) throw new Error(drawn.error.message);
  const drawings = memory.drawn.map(({ drawing }) => drawing);
  return { ...drawn.value, memory, drawings };
}

function blockOrder(name: DesignName, before: Order, after: Order, known: readonly string[]) {
  const change = changedBlock(before.data, after.data);
  return change && { ...change, design: name, known };
}

/** Places may be rounded otherwise by a thousandth of a point. */
const rounded = (drawings: readonly PageDrawing[]): unknown =>
  JSON.parse(JSON.stringify(drawings), (_, value) =>
    typeof value === 'number' ? Math.round(value * 50) / 50 : value,
  );

const words = fc.constantFrom('tide', 'a', 'quay', 'of', 'it', 'ships', 'I');

describe.skipIf(!native).each(designNames)('a block of a %s that is drawn alone', (name) => {
  it('makes the pages that they would be if all were drawn', async () => {
    const start = 'The lock of the eastern basin stayed shut until the dredgers had gone';
    let alone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 3, maxLength: 4 }), async (typed) => {
        let before = orderOf(name, paragraphOf(`${start}.`));
        let { memory, levelled } = await drawWhole(before, null);
        for (let count = 1; count <= typed.length; count += 1) {
          const text = `${start} ${typed.slice(0, count).join(' ')}.`;
          const after = orderOf(name, paragraphOf(text));
          const order = blockOrder(name, before, after, []);
          const drawn = order && (await drawChangedBlock(engine, order, memory));
          const whole = await drawWhole(after, levelled);
          if (drawn) {
            const drawings = memory.drawn.map(({ drawing }) => drawing);
            expect(rounded(drawings)).toEqual(rounded(whole.drawings));
            alone += 1;
          } else ({ memory, levelled } = whole);
          before = after;
        }
      }),
      { numRuns: 3 },
    );
    expect(alone).toBeGreaterThan(2);
  });

  it('is told by what has changed of its page, with the outlines of letters that are new', async () => {
    const [before, after] = ['The lock stayed shut.', 'The lock stayed ŷ shut.'].map((text) =>
      orderOf(name, paragraphOf(text)),
    ) as [Order, Order];
    const { memory, pages, drawings, levelled } = await drawWhole(before, null);
    const known = pages.map(({ id }) => id);
    const order = blockOrder(name, before, after, known);
    const drawn = order && (await drawChangedBlock(engine, order, memory));
    const told = Object.entries(drawn?.changes ?? {});
    expect(told).toHaveLength(1);
    expect(drawn?.drawings).toEqual({});
    expect(Object.values(drawn?.outlines ?? {})).toHaveLength(1);
    const held = new Map(known.map((id, page) => [id, drawings[page]]));
    for (const [id, json] of told) {
      const changes = JSON.parse(json) as PageChanges;
      held.set(id, changedDrawing(held.get(changes.since) as PageDrawing, changes));
    }
    const whole = await drawWhole(after, levelled);
    const shown = drawn?.pages.map(({ id }) => held.get(id) as PageDrawing) ?? [];
    expect(rounded(shown)).toEqual(rounded(whole.drawings));
  });

  it('is not drawn alone where it takes another line, or is not what stands there', async () => {
    const short = orderOf(name, paragraphOf('The lock stayed shut.'));
    const long = orderOf(name, inventedParagraph(3, 9));
    const { memory } = await drawWhole(short, null);
    const longer = blockOrder(name, short, long, []);
    expect(longer && (await drawChangedBlock(engine, longer, memory))).toBeNull();
    const unlike = blockOrder(name, long, short, []);
    expect(unlike && (await drawChangedBlock(engine, unlike, memory))).toBeNull();
  });
});

describe.skipIf(!native)('a block that calls notes at the foot of its page', () => {
  const cited = (words: string) =>
    paragraphOf(words, {
      type: 'citation',
      id: 'citation',
      content: [{ type: 'text', text: '(Reuters, March 1)' }],
    });

  it('is drawn alone with their numbers, which keep their places, where text follows', async () => {
    const before = orderOf('letter', cited('The lock stayed shut '));
    const after = orderOf('letter', cited('The lock stayed nearly shut '));
    const { memory, levelled } = await drawWhole(before, null);
    const order = blockOrder('letter', before, after, []);
    expect(order?.notesBefore).toBeGreaterThan(9);
    expect(order && (await drawChangedBlock(engine, order, memory))).not.toBeNull();
    const whole = await drawWhole(after, levelled);
    const drawings = memory.drawn.map(({ drawing }) => drawing);
    expect(rounded(drawings)).toEqual(rounded(whole.drawings));
  });

  it('is not drawn alone where nothing follows: its notes may have room overleaf only', async () => {
    const before = orderOf('letter', cited('The lock stayed shut '), 4);
    const after = orderOf('letter', cited('The lock stayed nearly shut '), 4);
    const { memory } = await drawWhole(before, null);
    const order = blockOrder('letter', before, after, []);
    expect(order && (await drawChangedBlock(engine, order, memory))).toBeNull();
  });
});
