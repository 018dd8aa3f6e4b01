import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../../electron/services/application.ts';
import { Door } from '../../electron/shells/browser/door.ts';
import {
  type LoopbackServer,
  serveLoopback,
} from '../../electron/shells/browser/loopback-server.ts';
import { contract, procedureNames } from '../../shared/contract/contract.ts';
import { BridgeClient } from '../support/bridge-client.ts';
import { freshApplication } from '../support/fresh-application.ts';
import { malformedRequests } from './malformed-requests.ts';

// The other transport, Electron's, carries the same in tests/e2e/electron-shell.spec.ts.

let application: Application;
let server: LoopbackServer;
let client: BridgeClient;

beforeAll(async () => {
  application = await freshApplication();
  const folder = await mkdtemp(`${tmpdir()}/masthead-transports-`);
  server = await serveLoopback({
    rendererFolder: folder,
    dispatch: application.dispatch,
    transfers: application.transfers,
    door: new Door(folder, async () => {}),
    windowsChanged: () => {},
  });
  client = await BridgeClient.open(server.admission.newAddress());
});

afterAll(async () => {
  client.close();
  server.close();
  await application.close();
});

describe('the socket', () => {
  it.each(procedureNames)('carries %s and its failure as they are', async (name) => {
    for (const { request } of malformedRequests(contract[name].request)) {
      // What JSON does not know (`undefined`) it leaves out on the way.
      const sent = JSON.parse(JSON.stringify({ request })).request;
      const direct = await application.dispatch(name, sent);
      expect(await client.callUnchecked(name, sent)).toEqual(JSON.parse(JSON.stringify(direct)));
    }
  });

  it('carries answers as they are', async () => {
    for (const name of ['application.info', 'publications.list', 'issues.list'] as const) {
      const direct = await application.dispatch(name, {});
      expect(direct.ok).toBe(true);
      expect(await client.call(name, {})).toEqual(JSON.parse(JSON.stringify(direct)));
    }
  });

  it('refuses a procedure that the contract does not have', async () => {
    const outcome = await client.callUnchecked('archive.destroy', {});
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'unknown-procedure' } });
  });

  it('answers calls that cross each other, each to its own', async () => {
    const names = ['application.info', 'publications.list', 'nothing.here', 'imports.list'];
    const direct = await Promise.all(names.map((name) => application.dispatch(name, {})));
    const carried = await Promise.all(names.map((name) => client.callUnchecked(name, {})));
    expect(carried).toEqual(JSON.parse(JSON.stringify(direct)));
  });
});
