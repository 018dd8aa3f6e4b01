import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { describe, expect, it } from 'vitest';
import { Uploads } from '../../../../electron/services/uploads.ts';

const LIMIT = 1000;

async function freshUploads() {
  const folder = join(await mkdtemp(join(tmpdir(), 'masthead-uploads-')), 'incoming');
  return { folder, uploads: await Uploads.open(folder, LIMIT) };
}

const body = (bytes: Uint8Array<ArrayBuffer>) =>
  new Blob([bytes]).stream() as ReadableStream<Uint8Array>;

describe('Uploads', () => {
  it('hands a file over once, byte for byte, and keeps nothing of it', async () => {
    const { folder, uploads } = await freshUploads();
    const bytes = Uint8Array.from({ length: LIMIT }, (_, index) => index % 256);
    const received = await uploads.receive('monitor.txt', bytes.length, body(bytes));
    const id = received.ok ? received.value : '';
    const taken = await uploads.take(id);
    expect(taken?.name).toBe('monitor.txt');
    expect(new Uint8Array(taken?.bytes ?? [])).toEqual(bytes);
    expect(await uploads.take(id)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes an empty file', async () => {
    const { uploads } = await freshUploads();
    const received = await uploads.receive('empty.txt', 0, null);
    expect((await uploads.take(received.ok ? received.value : ''))?.bytes).toHaveLength(0);
  });

  it('refuses a body that announces more than the limit, without reading it', async () => {
    const { uploads } = await freshUploads();
    const unread = body(new Uint8Array(10));
    const outcome = await uploads.receive('big.txt', LIMIT + 1, unread);
    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: 'file-too-large', file: 'big.txt' },
    });
    expect(unread.locked).toBe(false);
  });

  it('stops at the limit where a body said less than it brings, and leaves nothing', async () => {
    const { folder, uploads } = await freshUploads();
    const outcome = await uploads.receive('sly.txt', 10, body(new Uint8Array(LIMIT + 1)));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'file-too-large' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing of a file that breaks off', async () => {
    const { folder, uploads } = await freshUploads();
    let pulls = 0;
    const broken = new globalThis.ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(new Uint8Array(10));
        else controller.error(new Error('the connection was lost'));
      },
    });
    const outcome = await uploads.receive('half.txt', 100, broken as ReadableStream<Uint8Array>);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('clears away what an earlier run left', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'masthead-uploads-')), 'incoming');
    await mkdir(folder);
    await writeFile(join(folder, 'left-over'), 'text');
    await Uploads.open(folder);
    expect(await readdir(folder)).toEqual([]);
  });
});
