import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type BlocksRead,
  keepInHand,
  readAhead,
  readBlocks,
  textInHand,
  withBlocksOf,
} from '../../../../electron/archive/texts-in-hand.ts';
import { archiveWithConnection, manuscriptOf } from './temporary-archive.ts';

const details = { headline: 'Ice', section: null, byline: null, dateline: null };
const context = {
  issueDate: '2003-05-06',
  publicationNames: [],
  dateOrder: 'month-first' as const,
};

async function connected() {
  const { archive, connection } = await archiveWithConnection();
  onTestFinished(() => archive.close());
  return connection;
}

/** Blocks of which it is noted how often each was asked for. */
function countedBlocks(): BlocksRead & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const blocks = readBlocks(context);
  return {
    ...blocks,
    asked,
    indexOf: (block) => {
      asked.push(block);
      return blocks.indexOf(block);
    },
  };
}

describe('texts in hand', () => {
  it('are as many as are written in at once, the newest', async () => {
    const connection = await connected();
    const text = { details, manuscript: manuscriptOf('Ice.'), blocks: readBlocks(context) };
    for (const name of ['one', 'two', 'three', 'four', 'five']) keepInHand(connection, name, text);
    expect(textInHand(connection, 'one')).toBeUndefined();
    expect(textInHand(connection, 'five')).toBe(text);
  });

  it('are read ahead for as long as there is time', async () => {
    const connection = await connected();
    const blocks = countedBlocks();
    const manuscript = manuscriptOf('Ice.', 'Fog.', 'Dew.');
    keepInHand(connection, 'one', { details, manuscript, blocks });
    expect(readAhead(connection, 0)).toBe(true);
    expect(blocks.asked).toEqual(manuscript.blocks.slice(0, 1));
    expect(readAhead(connection, Number.POSITIVE_INFINITY)).toBe(false);
    expect(new Set(blocks.asked)).toEqual(new Set(manuscript.blocks));
  });

  it('lend their blocks to the same text that is said again', () => {
    const held = manuscriptOf('Ice.', 'Fog.');
    const said = withBlocksOf(held, structuredClone(manuscriptOf('Dew.', 'Fog.', 'Ice.')));
    expect(said).toEqual(manuscriptOf('Dew.', 'Fog.', 'Ice.'));
    expect(said.blocks[1]).toBe(held.blocks[1]);
    expect(said.blocks[2]).toBe(held.blocks[0]);
  });

  it('are read anew in another light', () => {
    const first = readBlocks(context);
    expect(readBlocks({ ...context }, first)).toBe(first);
    expect(readBlocks({ ...context, issueDate: '2004-05-06' }, first)).not.toBe(first);
  });
});
