import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { printOrder } from '../../../../electron/exporters/pdf/print-order.ts';
import { drawLivePages, stillGood } from '../../../../electron/typesetting/draw-live-pages.ts';
import { newLiveMemory } from '../../../../electron/typesetting/live-memory.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import { layOutLevel, supply } from '../../../../electron/typesetting/set-pages.ts';
import type { LiveOrder } from '../../../../electron/typesetting/typesetter.ts';
import { readVector } from '../../../../electron/typesetting/vector/read-vector.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import { type DesignName, designNames } from '../../../../shared/designs/house-design.ts';
import { pdfOptions } from '../../../../shared/designs/pdf-options.ts';
import { changedDrawing, type PageChanges } from '../../../../shared/pages/page-changes.ts';
import type { PageDrawing, PageMark } from '../../../../shared/pages/page-drawing.ts';
import { runsOfPart, textOfRuns } from '../../../../shared/pages/printed-runs.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../support/issue-document.ts';
import { tinyPictures, tinyPng, tinySource } from '../../../support/tiny-picture.ts';

const native = await openNativeEngine();
afterAll(() => native?.close());

/** An issue of some pages; its third briefing ends with these words. */
function orderOf(name: DesignName, ending: string): LiveOrder['order'] {
  const document = buildIssueDocument({
    briefings: Array.from({ length: 6 }, (_, index) => ({
      headline: `Pilots of berth ${index}`,
      blocks: [
        ...[0, 1, 2, 3, 4].map((paragraph) => inventedParagraph(index * 5 + paragraph)),
        ...(index === 2 ? [paragraphOf(ending)] : []),
      ],
    })),
  });
  const options = pdfOptions.parse({ design: defaultDesign(name) });
  return printOrder({ document, options, pictures: new Map() }).order;
}

async function draw(live: Partial<LiveOrder> & Pick<LiveOrder, 'order'>, memory = newLiveMemory()) {
  const whole = { last: null, changed: [], isHasty: false, known: [], ...live };
  const drawn = await drawLivePages(native as NonNullable<typeof native>, whole, memory);
  if (!drawn.ok) throw new Error(drawn.error.message);
  return drawn.value;
}

const drawingsOf = ({ pages, drawings }: Awaited<ReturnType<typeof draw>>) =>
  pages.map(({ id }) => JSON.parse(drawings[id] ?? 'null') as PageDrawing);

const textOf = (marks: readonly PageMark[]): string =>
  marks
    .map((mark) => {
      if (mark.kind === 'text') return mark.text;
      return mark.kind === 'clipped' ? textOf(mark.marks) : '';
    })
    .join(' ');

describe.skipIf(!native).each(designNames)('live pages of a %s', (name) => {
  it('hold the letters of every page, and where each part of a text stands', async () => {
    const drawn = await draw({ order: orderOf(name, 'The last words are here.') });
    const drawings = drawingsOf(drawn);
    expect(drawn.pages[0]).toMatchObject({ width: 612, height: 792 });
    expect(drawings.map(({ marks }) => textOf(marks)).join(' ')).toContain('words are here.');

    const parts = new Set(drawings.flatMap(({ stretches }) => stretches.map(({ part }) => part)));
    for (let briefing = 0; briefing < 6; briefing += 1) {
      expect(parts).toContain(`briefing-${briefing}/headline`);
      for (let block = 0; block < 5; block += 1) {
        expect(parts).toContain(`briefing-${briefing}/${block}`);
      }
    }
  });

  it('are what is printed: that their parts can be found changes nothing', async () => {
    const order = orderOf(name, 'The last words are here.');
    const engine = native as NonNullable<typeof native>;
    await supply(engine, order);
    await layOutLevel(engine, `/designs/${name}.typ`);
    const printed = await engine.vector();
    if (!printed.ok) throw new Error(printed.error.messages.join());
    const document = readVector(printed.value.bytes);
    const live = drawingsOf(await draw({ order }));
    expect(live.map(({ marks }) => marks)).toEqual(
      document.pages.map((_, page) => document.draw(page).marks),
    );
  });

  it('have an outline for every letter that is drawn', async () => {
    const { drawings, outlines } = await draw({ order: orderOf(name, 'Quartz jumps.') });
    const faces = Object.values(drawings).flatMap((drawing) =>
      (JSON.parse(drawing) as PageDrawing).marks.flatMap((mark) =>
        mark.kind === 'text' ? mark.glyphs.map((glyph) => `${mark.face}:${glyph}` as const) : [],
      ),
    );
    expect(faces.filter((glyph) => !(glyph in outlines))).toEqual([]);
    expect(Object.values(outlines).filter((d) => d.startsWith('M')).length).toBeGreaterThan(40);
  });

  it('are drawn again only where they have changed', async () => {
    const first = await draw({ order: orderOf(name, 'Before.') });
    const known = first.pages.map(({ id }) => id);
    const again = await draw({ order: orderOf(name, 'Before.'), known, last: first.levelled });
    expect(Object.keys(again.drawings)).toEqual([]);
    const after = await draw({
      order: orderOf(name, 'After it.'),
      known,
      last: first.levelled,
      changed: ['briefing-2'],
      isHasty: true,
    });
    const changed = Object.keys(after.drawings).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(after.pages.length);
  });

  it('are told by what has changed since they were known, and so are the same print', async () => {
    const memory = newLiveMemory();
    const first = await draw({ order: orderOf(name, 'Before.') }, memory);
    const held = new Map(first.pages.map(({ id }, page) => [id, drawingsOf(first)[page]]));
    const live = { order: orderOf(name, 'After it.'), last: first.levelled, isHasty: true };
    const after = await draw({ ...live, known: [...held.keys()] }, memory);
    const told = Object.entries(after.changes);
    expect(told.length).toBeGreaterThan(0);
    for (const [id, json] of told) {
      const changes = JSON.parse(json) as PageChanges;
      held.set(id, changedDrawing(held.get(changes.since) as PageDrawing, changes));
      expect(json.length).toBeLessThan(JSON.stringify(held.get(id)).length / 4);
    }
    const whole = await draw(live);
    expect(after.pages.map(({ id }) => held.get(id))).toEqual(drawingsOf(whole));
  });

  it('are at a pause what they would be if they were drawn for the first time', async () => {
    const before = await draw({ order: orderOf(name, 'Before.') });
    const order = orderOf(name, `${'A much longer ending that needs some lines more. '.repeat(6)}`);
    const changed = ['briefing-2'];
    const hasty = await draw({ order, last: before.levelled, changed, isHasty: true });
    const paused = await draw({ order, last: hasty.levelled, changed });
    const fresh = await draw({ order });
    expect(paused.pages).toEqual(fresh.pages);
  });
});

it.skipIf(!native)('pictures are named by their bytes, where they stand and as large', async () => {
  const block = { type: 'image' as const, source: tinySource, alternative: 'A dot' };
  const document = buildIssueDocument({ briefings: [{ blocks: [paragraphOf('Look.'), block] }] });
  const options = pdfOptions.parse({ design: defaultDesign('newsletter') });
  const { order } = printOrder({ document, options, pictures: tinyPictures });
  const [page] = drawingsOf(await draw({ order }));
  const picture = page?.marks.find(({ kind }) => kind === 'picture');
  expect(picture).toMatchObject({
    source: createHash('sha256').update(tinyPng).digest('hex'),
    width: expect.closeTo(241, 0),
    height: expect.closeTo(241, 0),
  });
});

describe('what was found before a change', () => {
  const last = {
    height: 900,
    more: { 'text-briefing-1': 1, 'text-briefing-11': 2 },
    found: { 'briefing-1/cut': 1, 'briefing-1/text': 20, 'briefing-11/text': 30 },
  };

  it('holds in haste, but for where its text is cut', () => {
    expect(stillGood(last, { changed: ['briefing-1'], isHasty: true })).toEqual({
      ...last,
      found: { 'briefing-1/text': 20, 'briefing-11/text': 30 },
    });
  });

  it('is found anew at a pause for what has changed, and where pages end for all', () => {
    expect(stillGood(last, { changed: ['briefing-1'], isHasty: false })).toEqual({
      height: 900,
      more: {},
      found: { 'briefing-11/text': 30 },
    });
  });
});

describe.skipIf(!native)('live pages from right to left', () => {
  it.each([
    'מועצת הנמל הצביעה ביום שישי על פתיחת האגן, שעמד ריק מאז 1987 (Reuters, 28 באוגוסט) ואין איש יודע מדוע.',
    'صوت مجلس الميناء يوم الجمعة على فتح الحوض الشرقي الذي ظل خاليا منذ جليد 1987 الذي جرف رصيفه الخارجي.',
  ])('hold their letters in the order of the text: %s', async (words) => {
    const briefings = [{ headline: 'הנמל', blocks: [paragraphOf(words)] }];
    const document = buildIssueDocument({ publication: { language: 'he' }, briefings });
    const options = pdfOptions.parse({ design: defaultDesign('newsletter') });
    const drawn = await draw({
      order: printOrder({ document, options, pictures: new Map() }).order,
    });
    const printed = textOfRuns(runsOfPart(drawingsOf(drawn), 'briefing-0/0', 'rtl'));
    expect(printed.trim()).toBe(words);
  });
});
