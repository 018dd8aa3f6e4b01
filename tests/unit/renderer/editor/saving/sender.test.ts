import { describe, expect, it } from 'vitest';
import { createSender } from '../../../../../renderer/editor/saving/sender.ts';
import type { Bridge } from '../../../../../shared/contract/contract.ts';
import { type Failure, failure } from '../../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../../shared/kernel/result.ts';
import type { Block, Manuscript } from '../../../../../shared/manuscript/manuscript.ts';

const details = { headline: 'One', section: null, byline: null, dateline: null };
const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const [first, second] = [paragraph('Ice.'), paragraph('Fog.')];
const textOf = (...blocks: Block[]): { details: typeof details; manuscript: Manuscript } => ({
  details,
  manuscript: { version: 1, blocks },
});

/** An archive that answers with the next revision, or with what it was told to refuse with. */
function archive() {
  const heard: { name: string; request: object }[] = [];
  const refusals: Failure[] = [];
  const call = async (name: string, request: { readonly baseRevision: number }) => {
    heard.push({ name, request });
    const refusal = refusals.shift();
    if (refusal) return err(refusal);
    const revision = request.baseRevision + 1;
    return ok({
      id: 'b-1',
      issueId: 'i-1',
      revision,
      fingerprint: `f-${revision}`,
      occurrences: [],
    });
  };
  return { heard, refusals, bridge: { call } as unknown as Pick<Bridge, 'call'> };
}

describe('the sender of a text', () => {
  it('says the whole at first, and then what has changed since the archive answered', async () => {
    const { heard, bridge } = archive();
    const send = createSender(bridge, 'b-1');
    await send(textOf(first, second), 1, 'edit');
    const changed = paragraph('Mist.');
    await send(textOf(first, changed), 2, 'edit');
    expect(heard.map(({ name }) => name)).toEqual(['briefings.save', 'briefings.saveChanges']);
    expect(heard[1]?.request).toMatchObject({
      baseRevision: 2,
      fingerprint: 'f-2',
      changes: { runs: [{ from: 0, to: 1 }, { blocks: [changed] }] },
    });
  });

  it('says the whole after a refusal', async () => {
    const { heard, refusals, bridge } = archive();
    const send = createSender(bridge, 'b-1');
    await send(textOf(first), 1, 'edit');
    refusals.push(failure('disk-full', 'The disk is full.'));
    await send(textOf(first, second), 2, 'edit');
    await send(textOf(first, second), 2, 'edit');
    expect(heard.map(({ name }) => name).at(-1)).toBe('briefings.save');
  });

  it('says the whole where the text goes on from a revision that another has saved', async () => {
    const { heard, bridge } = archive();
    const send = createSender(bridge, 'b-1');
    await send(textOf(first), 1, 'edit');
    await send(textOf(first, second), 5, 'edit');
    expect(heard.map(({ name }) => name)).toEqual(['briefings.save', 'briefings.save']);
  });
});
