import { describe, expect, it } from 'vitest';
import { levelGroups, type MoreLines } from '../../../../electron/typesetting/level-groups.ts';
import type { Group, Layout } from '../../../../electron/typesetting/typst-engine.ts';
import { ok } from '../../../../shared/kernel/result.ts';

const PITCH = 10;
const page = { top: 100, bottom: 700, pitch: PITCH };

/** A text that needs so many lines beyond its share, and has so many at the head of the next page. */
interface Story {
  readonly name: string;
  readonly needs?: number;
  readonly over?: number;
}

/** A page that ends earlier leaves so much more of its text for the next one. */
function layOut(stories: readonly Story[], more: MoreLines) {
  const groups = stories.map(({ name, needs = 0, over = 0 }): Group => {
    const lines = over > 0 ? over + (more[`short-${name}`] ?? 0) : 30;
    const after = { page: 2, x: 0, y: page.top + lines * PITCH };
    const lacking = needs - (more[name] ?? 0);
    return { name, page, after, end: { ...after, y: after.y + Math.max(0, lacking) * PITCH } };
  });
  return ok<Layout>({ pages: 2, flow: null, groups, entries: [] });
}

async function levelled(stories: readonly Story[], wishes = {}) {
  let layouts = 0;
  const outcome = await levelGroups(async (more) => {
    layouts += 1;
    return layOut(stories, more);
  }, wishes);
  if (!outcome.ok) throw new Error(outcome.error.messages.join());
  return { more: outcome.value?.more, layouts };
}

describe('many texts in columns', () => {
  it('are laid out once where each stands whole', async () => {
    expect(await levelled([{ name: 'lead' }, { name: 'second' }])).toEqual({
      more: {},
      layouts: 1,
    });
  });

  it('get the lines that they need', async () => {
    const { more } = await levelled([{ name: 'lead', needs: 2 }, { name: 'second' }]);
    expect(more?.lead).toBeGreaterThanOrEqual(2);
    expect(more).not.toHaveProperty('second');
  });

  it('have four lines at the head of a page, or more', async () => {
    expect((await levelled([{ name: 'lead', over: 2 }])).more).toEqual({ 'short-lead': 2 });
    expect((await levelled([{ name: 'lead', over: 1 }])).more).toEqual({ 'short-lead': 3 });
    expect((await levelled([{ name: 'lead', over: 4 }])).more).toEqual({});
  });

  it('may have fewer while someone types, and keep the lines that they were given', async () => {
    const strip = [{ name: 'lead', over: 2 }];
    expect((await levelled(strip, { allowsStrips: true })).more).toEqual({});
    const last = { 'short-lead': 2 };
    expect((await levelled(strip, { allowsStrips: true, last })).more).toEqual(last);
  });

  it('are as they were before where what stands elsewhere then finds no place', async () => {
    const outcome = await levelGroups(async (more) =>
      layOut(
        [
          { name: 'lead', over: 2 },
          { name: 'second', needs: 'short-lead' in more ? 1e9 : 1 },
        ],
        more,
      ),
    );
    expect(outcome).toMatchObject({ ok: true, value: { more: { second: 1 } } });
  });
});
