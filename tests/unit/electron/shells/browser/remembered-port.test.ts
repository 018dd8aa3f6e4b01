import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Door } from '../../../../../electron/shells/browser/door.ts';
import { serveLoopback } from '../../../../../electron/shells/browser/loopback-server.ts';
import {
  rememberedPort,
  rememberPort,
} from '../../../../../electron/shells/browser/remembered-port.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'masthead-port-'));

const serve = async (preferredPort: number) => {
  const folder = await newFolder();
  return serveLoopback({
    rendererFolder: folder,
    dispatch: async () => ({ ok: true, value: {} }),
    transfers: async () => null,
    door: new Door(folder, async () => {}),
    windowsChanged: () => {},
    preferredPort,
  });
};

it('serves an archive on the port that it had before', async () => {
  const folder = await newFolder();
  const first = await serve(await rememberedPort(folder));
  await rememberPort(folder, first.port);
  first.close();
  const second = await serve(await rememberedPort(folder));
  second.close();
  expect(second.port).toBe(first.port);
});

it('takes another port where somebody else has that one', async () => {
  const somebody: Server = createServer().listen(0, '127.0.0.1');
  await new Promise((settle) => somebody.once('listening', settle));
  const { port } = somebody.address() as AddressInfo;
  const server = await serve(port);
  server.close();
  somebody.close();
  expect(server.port).not.toBe(port);
});

it('remembers nothing from a file that holds no port', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'port'), '80 or so');
  expect(await rememberedPort(folder)).toBe(0);
});
