import { describe, expect, it } from 'vitest';
import { isNewEnough, openCommandEngine } from '../../../../electron/typesetting/command-engine.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';
import { orderFor } from '../../../support/print-order.ts';

const installed = await openCommandEngine();
await installed?.close();

const order = orderFor(buildIssueDocument(), 'a-2a');
const job = { signal: new AbortController().signal, progress: () => undefined };

describe('the command `typst`', () => {
  it.each([
    ['typst 0.14.2 (b33de9de)', true],
    ['typst 1.0.0', true],
    ['typst 0.13.1 (8ace67d9)', false],
    ['something else', false],
  ])('is taken or left by its version: %s', (version, taken) => {
    expect(isNewEnough(version)).toBe(taken);
  });

  it('is left where there is no such command', async () => {
    expect(await openCommandEngine(undefined, 'masthead-no-such-command')).toBeNull();
  });

  it('is what the user is told to install where nothing else typesets', async () => {
    const outcome = await new CommandTypesetter(async () => null).typeset(order, job);
    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: 'typesetting-failed', hint: expect.stringContaining('Typst 0.14') },
    });
  });

  it.skipIf(!installed)('prints the newsletter', async () => {
    const outcome = await new CommandTypesetter().typeset(order, job);
    expect(outcome).toMatchObject({ ok: true, value: { pages: 1 } });
  });
});
