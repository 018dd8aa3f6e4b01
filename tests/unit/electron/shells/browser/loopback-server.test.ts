import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTransfers } from '../../../../../electron/services/transfers.ts';
import { Uploads } from '../../../../../electron/services/uploads.ts';
import { Door, knock } from '../../../../../electron/shells/browser/door.ts';
import {
  type LoopbackServer,
  serveLoopback,
} from '../../../../../electron/shells/browser/loopback-server.ts';
import { ok } from '../../../../../shared/kernel/result.ts';

let server: LoopbackServer;
let door: Door;
let folder: string;
let windowsAsked: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-loopback-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Desk</title>');
  await writeFile(join(folder, '..', 'outside.txt'), 'not for the window');
  windowsAsked = 0;
  door = new Door(folder, async () => {
    windowsAsked += 1;
  });
  const uploads = await Uploads.open(join(folder, 'incoming'), 1000);
  server = await serveLoopback({
    rendererFolder: folder,
    dispatch: async (name, asked) => ok({ name, asked }),
    transfers: createTransfers({
      uploads,
      exportedFile: () => null,
      image: async () => null,
      original: async () => null,
    }),
    door,
    windowsChanged: () => {},
  });
});

afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Node's own client, because a browser's lets nobody choose Host, Origin or Sec-Fetch-Site. */
async function ask(
  path: string,
  headers: OutgoingHttpHeaders = {},
  { method = 'GET', body = '' } = {},
): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers });
  asked.end(body);
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

async function letIn(): Promise<string> {
  const address = new URL(server.admission.newAddress());
  const { headers } = await ask(address.pathname + address.search);
  return String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
}

const own = () => ({ origin: server.admission.origin });

describe('a window is let in', () => {
  it('for a one-use code, with a cookie that scripts and other sites do not get', async () => {
    const address = new URL(server.admission.newAddress());
    const path = address.pathname + address.search;
    const first = await ask(path);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(path)).status).toBe(403);
  });

  it('again and again with its cookie, as on a reload', async () => {
    const cookie = await letIn();
    for (const path of ['/', '/', '/index.html']) {
      const answer = await ask(path, { cookie, 'sec-fetch-site': 'same-origin' });
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.text).toContain('<title>Desk</title>');
    }
  });

  it('never with a wrong code or a wrong cookie', async () => {
    const name = (await letIn()).split('=')[0];
    expect((await ask('/open?code=guessed')).status).toBe(403);
    expect((await ask('/open')).status).toBe(403);
    expect((await ask('/')).status).toBe(401);
    expect((await ask('/', { cookie: `${name}=guessed` })).status).toBe(401);
    expect((await ask('/', { cookie: `${name}=` })).status).toBe(401);
  });
});

describe('what comes from elsewhere is refused, even with the cookie', () => {
  it('under another host, which is how DNS rebinding comes', async () => {
    const cookie = await letIn();
    const hosts = ['evil.example', `evil.example:${server.port}`, `localhost:${server.port}`];
    for (const host of hosts) {
      expect((await ask('/', { cookie, host })).status).toBe(421);
    }
  });

  it('from another origin', async () => {
    const cookie = await letIn();
    const origins = ['http://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`];
    for (const origin of origins) {
      expect((await ask('/', { cookie, origin })).status).toBe(403);
    }
  });

  it('from another site, as the browser itself tells', async () => {
    const cookie = await letIn();
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask('/', { cookie, 'sec-fetch-site': site })).status).toBe(403);
    }
  });

  it('where something would change and no origin is named', async () => {
    const cookie = await letIn();
    const upload = { method: 'POST', body: 'text' };
    expect((await ask('/transfer/upload?name=a', { cookie }, upload)).status).toBe(403);
    expect((await ask('/transfer/upload?name=a', own(), upload)).status).toBe(401);
    const answer = await ask('/transfer/upload?name=a', { cookie, ...own() }, upload);
    expect(answer.status).toBe(200);
  });

  it('with no header that would let another site read an answer', async () => {
    const { headers } = await ask('/', { cookie: await letIn() });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('what a window gets', () => {
  it('comes with a policy that allows no inline script, no eval and no inline style', async () => {
    const { headers } = await ask('/', { cookie: await letIn() });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('is never a file from outside of the renderer', async () => {
    const cookie = await letIn();
    const paths = [
      '/../outside.txt',
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/..%5coutside.txt',
      '/%00',
      '/%',
      '//etc/passwd',
      '/renderer/../../outside.txt',
    ];
    for (const path of paths) {
      const answer = await ask(path, { cookie });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('is not a file that is too large, and hears why', async () => {
    const headers = { cookie: await letIn(), ...own() };
    const upload = { method: 'POST', body: 'x'.repeat(1001) };
    const answer = await ask('/transfer/upload?name=big.txt', headers, upload);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ kind: 'file-too-large' });
  });
});

describe('the socket', () => {
  const open = (headers: Record<string, string>, path = '/bridge') =>
    new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });

  it('carries calls and their answers', async () => {
    const socket = open({ cookie: await letIn(), ...own() });
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 7, name: 'application.info', request: { a: 1 } }));
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toEqual({
      id: 7,
      outcome: { ok: true, value: { name: 'application.info', asked: { a: 1 } } },
    });
    socket.close();
  });

  it('carries events to every window', async () => {
    const cookie = await letIn();
    const sockets = [open({ cookie, ...own() }), open({ cookie, ...own() })];
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    const heard = Promise.all(sockets.map((socket) => once(socket, 'message')));
    server.socket.emit('menu.command', { command: 'issue.export' });
    const event = { event: 'menu.command', payload: { command: 'issue.export' } };
    for (const [text] of await heard) expect(JSON.parse(String(text))).toEqual(event);
    for (const socket of sockets) socket.close();
  });

  it('is refused without the cookie, without the origin, from another one and elsewhere', async () => {
    const cookie = await letIn();
    const refused = [
      open(own()),
      open({ cookie }),
      open({ cookie, origin: 'http://evil.example' }),
      open({ cookie, ...own() }, '/'),
    ];
    for (const socket of refused) {
      const [error] = await once(socket, 'error');
      expect(error.message).toMatch(/Unexpected server response: 40[13]/);
    }
    expect(server.socket.openWindows).toBe(0);
  });

  it('closes on what is not a call', async () => {
    const cookie = await letIn();
    for (const text of ['{', '[]', '{"id":"one","name":"a"}', '{"id":-1,"name":"a"}']) {
      const socket = open({ cookie, ...own() });
      await once(socket, 'open');
      socket.send(text);
      const [code] = await once(socket, 'close');
      expect(code).toBe(1008);
    }
  });
});

describe('the door', () => {
  it('opens one more window for a second start on the same archive', async () => {
    await door.putUp(server.port);
    expect(await knock(folder)).toBe(true);
    expect(windowsAsked).toBe(1);
  });

  it('stays shut where the secret is wrong, or a page asks', async () => {
    const wrong = { authorization: 'Bearer guessed' };
    expect((await ask('/door', wrong, { method: 'POST' })).status).toBe(403);
    expect((await ask('/door', {}, { method: 'POST' })).status).toBe(403);
    expect((await ask('/door', { cookie: await letIn(), ...own() })).status).toBe(403);
    expect(windowsAsked).toBe(0);
  });

  it('is known to nobody once it is taken down', async () => {
    await door.putUp(server.port);
    await door.takeDown();
    expect(await knock(folder)).toBe(false);
  });
});

it('listens on the loopback interface alone', async () => {
  const outside = connect({ host: '127.0.0.2', port: server.port });
  const [error] = await once(outside, 'error');
  expect(error.code).toBe('ECONNREFUSED');
});
