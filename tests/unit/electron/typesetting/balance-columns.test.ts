import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceColumns } from '../../../../electron/typesetting/balance-columns.ts';
import type { Flow } from '../../../../electron/typesetting/typst-engine.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';

const PITCH = 12;
const page = { top: 60, bottom: 660, columns: 2, stride: 250 };
const LINES = (page.bottom - page.top) / PITCH;

/**
 * Two columns of equal lines, as Typst fills them from `startY` on the first page. Notes take some
 * lines of every page but the last.
 */
function columnsOf(lines: number, startY: number, height: number | null, notes = 0): Flow {
  const firstLines = Math.floor((page.bottom - startY) / PITCH);
  let [pageNumber, top, left, earlier] = [1, startY, lines, 0];
  let room = firstLines;
  while (left > 2 * room) {
    left -= 2 * (room - notes);
    earlier += page.bottom - top - notes * PITCH;
    pageNumber += 1;
    [top, room] = [page.top, LINES];
  }
  const onLast = height === null ? page.bottom - top : height - earlier;
  const perColumn = Math.max(1, Math.min(room, Math.floor(onLast / PITCH + 1e-6)));
  const inSecond = Math.max(0, left - perColumn);
  const end =
    inSecond > 0 ? { x: 300, y: top + inSecond * PITCH } : { x: 50, y: top + left * PITCH };
  const beyond = height === null ? 0 : top + onLast - page.bottom;
  const after =
    beyond > 0
      ? { page: pageNumber + 1, x: 50, y: page.top + beyond }
      : { page: pageNumber, x: 50, y: height === null ? end.y : top + onLast };
  return { page, start: { page: 1, x: 50, y: startY }, end: { page: pageNumber, ...end }, after };
}

describe('balancing columns', () => {
  it('ends both columns within two lines of each other and prints over nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 60, max: 500 }),
        fc.integer({ min: 0, max: 9 }),
        async (lines, startY, notes) => {
          const start = page.bottom - Math.floor((page.bottom - startY) / PITCH) * PITCH;
          const balanced = await balanceColumns(async (height) =>
            ok(columnsOf(lines, start, height, notes)),
          );
          if (!balanced.ok) throw new Error('it answers with a layout');
          const { end, after } = balanced.value.layout;
          expect(end.page).toBe(after.page);
          expect(end.y).toBeLessThanOrEqual(after.y + 0.1);
          expect(after.y - end.y).toBeLessThanOrEqual(2 * PITCH);
        },
      ),
    );
  });

  it('needs few layouts, however much room notes take', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 0, max: 9 }),
        async (lines, notes) => {
          let layouts = 0;
          await balanceColumns(async (height) => {
            layouts += 1;
            return ok(columnsOf(lines, page.top, height, notes));
          });
          expect(layouts).toBeLessThanOrEqual(14);
        },
      ),
    );
  });

  it('returns the layout that was made last, since that one is printed', async () => {
    let last: number | null = -1;
    const balanced = await balanceColumns(async (height) => {
      last = height;
      return ok(columnsOf(31, 60, height));
    });
    expect(balanced.ok && balanced.value.height).toBe(last);
  });

  it('passes on what the typesetter objects to', async () => {
    const problem = { messages: ['unknown variable'] };
    expect(await balanceColumns(async () => err(problem))).toEqual(err(problem));
  });
});
