import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LivePagesDesk } from '../../../../electron/services/live-pages.ts';
import { drawChangedBlock } from '../../../../electron/typesetting/draw-changed-block.ts';
import { drawLivePages } from '../../../../electron/typesetting/draw-live-pages.ts';
import { newLiveMemory } from '../../../../electron/typesetting/live-memory.ts';
import { openNativeEngine } from '../../../../electron/typesetting/native-engine.ts';
import type { Typesetter } from '../../../../electron/typesetting/typesetter.ts';
import { failure } from '../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import {
  buildIssueDocument,
  inventedParagraph,
  paragraphOf,
} from '../../../support/issue-document.ts';

const native = await openNativeEngine();
const engine = native as NonNullable<typeof native>;
const asked: string[] = [];

/** The engine of the worker without its thread, noting what it is asked to draw. */
function openTypesetter(): Typesetter {
  const memory = newLiveMemory();
  const cannot = async () => err(failure('typesetting-failed', 'Only pages for a screen.'));
  return {
    typeset: cannot,
    draw: cannot,
    drawLive: (live) => {
      asked.push('all');
      return drawLivePages(engine, live, memory);
    },
    drawBlock: (block) => {
      asked.push('a block');
      return drawChangedBlock(engine, block, memory);
    },
    close: async () => undefined,
  };
}

const document = buildIssueDocument({
  briefings: [0, 1, 2].map((briefing) => ({
    headline: `Pilots of berth ${briefing}`,
    blocks: [inventedParagraph(briefing), paragraphOf('The lock stayed shut.')],
  })),
});
const [first] = document.briefings;
const desk = new LivePagesDesk({
  archive: {
    issueDocument: async () => ok(document),
    readOriginal: async () => err(failure('not-found', 'No pictures.')),
  },
  openTypesetter,
});
let known: string[] = [];

/** Draws the issue with these words at the end of its first briefing. */
async function draw(words: string, isHasty: boolean, headline = 'Pilots of berth 0') {
  asked.length = 0;
  const { id = '', section = null, byline = null, dateline = null } = first ?? {};
  const unsaved = {
    briefingId: id,
    details: { headline, section, byline, dateline, topics: [] },
    manuscript: { version: 1 as const, blocks: [inventedParagraph(0), paragraphOf(words)] },
  };
  const drawn = await desk.handlers()['pages.draw']({
    ...{ sessionId: 'beside', issueId: document.issue.id, unsaved: [unsaved], known },
    ...{ isHasty, isStale: false },
  });
  if (!drawn.ok) throw new Error(drawn.error.message);
  known = drawn.value.pages.map(({ id }) => id);
  return drawn.value;
}

describe.skipIf(!native)('pages beside a text', () => {
  beforeAll(async () => void (await draw('The lock stayed shut.', false)));
  afterAll(async () => {
    await desk.close();
    await native?.close();
  });

  it('are drawn from the paragraph that is typed in, and are what all drawn at a pause are', async () => {
    const { changes } = await draw('The lock stayed shut at noon.', true);
    expect(asked).toEqual(['a block']);
    expect(Object.keys(changes)).toHaveLength(1);
    const typed = known;
    const paused = await draw('The lock stayed shut at noon.', false);
    expect(asked).toEqual(['all']);
    expect(known).toEqual(typed);
    expect([paused.drawings, paused.changes]).toEqual([{}, {}]);
  });

  it('are drawn whole where the paragraph takes another line, or a headline is typed', async () => {
    await draw(`The lock stayed shut at noon. ${'Nobody asked for it. '.repeat(4)}`, true);
    expect(asked).toEqual(['a block', 'all']);
    await draw('The lock stayed shut at noon.', true, 'Pilots of the outer berth');
    expect(asked).toEqual(['all']);
  });
});
