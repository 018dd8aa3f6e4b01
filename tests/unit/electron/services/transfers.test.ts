import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTransfers, type Transfers } from '../../../../electron/services/transfers.ts';
import { Uploads } from '../../../../electron/services/uploads.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');

let uploads: Uploads;
let transfers: Transfers;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-transfers-'));
  uploads = await Uploads.open(join(folder, 'incoming'), 1000);
  await writeFile(join(folder, 'issue.html'), '<p>Text</p>');
  await writeFile(join(folder, 'Ausgabe № 3.pdf'), '%PDF-1.7');
  transfers = createTransfers({
    uploads,
    exportedFile: (id) =>
      ({
        page: join(folder, 'issue.html'),
        print: join(folder, 'Ausgabe № 3.pdf'),
        gone: join(folder, 'gone.pdf'),
      })[id] ?? null,
    image: async (hash) => ({ a: png, b: svg })[hash] ?? null,
    original: async (hash) => ({ b: svg })[hash] ?? null,
  });
});

const ask = (path: string, init?: RequestInit) =>
  transfers(new Request(`http://desk.invalid${path}`, init));

describe('transfers', () => {
  it('leave every other address to others', async () => {
    expect(await ask('/index.html')).toBeNull();
    expect(await ask('/transfer')).toBeNull();
  });

  it('take a file by its way from the folder that was chosen, and from no other', async () => {
    for (const [name, kept] of [
      ['a.txt', 'a.txt'],
      ['../../a.txt', 'a.txt'],
      ['C:\\Users\\ada\\a.txt', 'a.txt'],
      ['/etc/a.txt', 'a.txt'],
      ['letters/issue18/a.txt', 'letters/issue18/a.txt'],
      ['letters\\..\\./issue18//a.txt', 'letters/issue18/a.txt'],
    ] as const) {
      const address = `/transfer/upload?name=${encodeURIComponent(name)}`;
      const response = await ask(address, { method: 'POST', body: 'text' });
      const { uploadId } = (await response?.json()) ?? {};
      expect((await uploads.take(uploadId))?.name).toBe(kept);
    }
  });

  it('save a copy of an original, and never show it as what it may be', async () => {
    const saved = await ask('/transfer/original/b?name=box.zip%2Fpictures%2Fplan%20%E2%84%96.svg');
    expect(new Uint8Array((await saved?.arrayBuffer()) ?? [])).toEqual(svg);
    const headers = Object.fromEntries(saved?.headers ?? []);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''plan%20%E2%84%96.svg",
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('/transfer/original/none'))?.status).toBe(404);
    expect((await ask('/transfer/original/b', { method: 'POST' }))?.status).toBe(405);
  });

  it('refuse an upload without a name, and one that is too large', async () => {
    expect((await ask('/transfer/upload', { method: 'POST', body: 'text' }))?.status).toBe(400);
    const address = '/transfer/upload?name=big.txt';
    const response = await ask(address, { method: 'POST', body: 'x'.repeat(1001) });
    expect(response?.status).toBe(413);
    expect(await response?.json()).toMatchObject({ kind: 'file-too-large', file: 'big.txt' });
  });

  it('refuse a method that an address does not have', async () => {
    expect((await ask('/transfer/upload?name=a'))?.status).toBe(405);
    expect((await ask('/transfer/export/page', { method: 'POST' }))?.status).toBe(405);
  });

  it('show an exported page as a stranger that may run nothing', async () => {
    const response = await ask('/transfer/export/page');
    expect(await response?.text()).toBe('<p>Text</p>');
    expect(response?.headers.get('content-security-policy')).toMatch(
      /^sandbox; default-src 'none'/,
    );
  });

  it('show an exported PDF under its own name', async () => {
    const response = await ask('/transfer/export/print');
    expect(response?.headers.get('content-type')).toBe('application/pdf');
    expect(response?.headers.get('content-disposition')).toContain('Ausgabe%20%E2%84%96%203.pdf');
  });

  it('say so where an export is unknown or its file is gone', async () => {
    expect((await ask('/transfer/export/unknown'))?.status).toBe(404);
    expect((await ask('/transfer/export/gone'))?.status).toBe(404);
  });

  it('show pictures by what they are, and none that could hold a script', async () => {
    expect((await ask('/transfer/image/a'))?.headers.get('content-type')).toBe('image/png');
    expect((await ask('/transfer/image/b'))?.status).toBe(415);
    expect((await ask('/transfer/image/c'))?.status).toBe(404);
  });
});
