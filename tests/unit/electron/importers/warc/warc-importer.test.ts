import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { importLimits } from '../../../../../electron/importers/import-limits.ts';
import { warcImporter } from '../../../../../electron/importers/warc/warc-importer.ts';
import { textFile } from '../../../../support/text-file.ts';

interface Sketch {
  readonly type?: string;
  readonly uri?: string;
  readonly http?: string | null;
  readonly body?: string | Uint8Array;
  readonly length?: number;
}

function record({
  type = 'response',
  uri = 'https://harbour.example/7/',
  http = 'Content-Type: text/html',
  body = '<p>Seven</p>',
  length,
}: Sketch): Buffer {
  const head = http === null ? '' : `HTTP/1.1 200 OK\r\n${http}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body as string)]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2020-01-06T10:00:00Z\r\nContent-Length: ${length ?? block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
}

function read(...records: readonly Uint8Array[]) {
  const result = warcImporter.read(textFile(Buffer.concat(records)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function pagesOf(...records: readonly Uint8Array[]) {
  const pages = read(...records).contained ?? [];
  return await Promise.all(
    pages.map(async ({ name, address, unpack }) => {
      const bytes = await unpack();
      return [name, address, bytes.ok ? Buffer.from(bytes.value).toString() : bytes.error.kind];
    }),
  );
}

describe('a web archive', () => {
  test('gives out its pages under their ways on the site, and tells what else is in it', async () => {
    const records = [
      record({ type: 'warcinfo', http: null, body: 'software: x' }),
      record({}),
      record({ type: 'request', http: null, body: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ uri: 'https://harbour.example/a.png', http: 'Content-Type: image/png' }),
      record({ uri: 'https://harbour.example/8.html?page=2' }),
    ];
    const { contained, stretches } = read(...records);
    expect(contained?.map(({ name, address, passage }) => [name, address, passage?.bytes])).toEqual(
      [
        ['harbour.example/7/index.html', 'https://harbour.example/7/', expect.anything()],
        [
          'harbour.example/8.html-page=2',
          'https://harbour.example/8.html?page=2',
          expect.anything(),
        ],
      ],
    );
    expect(stretches?.map(({ fate, reason }) => [fate, reason])).toEqual([
      ['metadata', 'What the archive says of itself (warcinfo).'],
      ['contained', undefined],
      ['metadata', 'What was asked of the site: https://harbour.example/7/'],
      ['unread', 'No page but image/png: https://harbour.example/a.png'],
      ['contained', undefined],
    ]);
    expect((await pagesOf(...records))[0]?.[2]).toBe('<p>Seven</p>');
  });

  test('may be compressed record by record, or as a whole', async () => {
    const parts = [record({}), record({ uri: 'https://harbour.example/8' })];
    const each = parts.map((part) => gzipSync(part));
    expect(read(...each).contained?.map(({ passage }) => passage?.bytes)).toEqual([
      [0, each[0]?.length],
      [each[0]?.length, Buffer.concat(each).length],
    ]);
    expect(await pagesOf(gzipSync(Buffer.concat(parts)))).toEqual(await pagesOf(...parts));
    expect(chooseImporter(textFile(Buffer.concat(each))).id).toBe('warc');
  });

  test('unpacks what sites sent in chunks or compressed', async () => {
    const packed = gzipSync('<p>Packed</p>');
    const chunked = '5\r\n<p>Ch\r\n8;x=y\r\nunks</p>\r\n0\r\n\r\n';
    expect(
      await pagesOf(
        record({ http: 'Content-Type: text/html\r\nContent-Encoding: gzip', body: packed }),
        record({ http: 'Content-Type: text/html\r\nTransfer-Encoding: chunked', body: chunked }),
        record({
          http: 'Content-Type: text/html\r\nContent-Encoding: gzip',
          body: packed.subarray(0, -9),
        }),
      ),
    ).toEqual([
      ['harbour.example/7/index.html', 'https://harbour.example/7/', '<p>Packed</p>'],
      ['harbour.example/7/index.html (2)', 'https://harbour.example/7/', '<p>Chunks</p>'],
      [
        'harbour.example/7/index.html (3)',
        'https://harbour.example/7/',
        expect.stringMatching(/^<p>/),
      ],
    ]);
  });

  test('hands on the encoding that a site means, not the one that it says of everything', () => {
    const { contained } = read(
      record({ http: 'Content-Type: text/html; charset=koi8-r' }),
      record({ http: 'Content-Type: text/html; charset=iso-8859-1' }),
    );
    expect(contained?.map(({ options }) => options?.encoding)).toEqual(['koi8-r', undefined]);
  });

  test('of the older form is read too', async () => {
    const body = 'HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Old</p>';
    const arc = `filedesc://x.arc 0.0.0.0 19970603000000 text/plain 5\n1 0 x\n\nhttp://harbour.example/a b 10.0.0.1 19970603000000 text/html ${body.length}\n${body}\n`;
    expect(await pagesOf(Buffer.from(arc))).toEqual([
      ['harbour.example/a b', undefined, '<p>Old</p>'],
    ]);
  });
});

describe('a damaged web archive', () => {
  test('with a wrong length goes on with the next record, and says so', async () => {
    const records = [
      record({ length: 40 }),
      record({ uri: 'https://harbour.example/8' }),
      record({ length: 9999 }),
    ];
    expect((await pagesOf(...records)).map(([, , text]) => text)).toEqual([
      '<p>Seven</p>',
      '<p>Seven</p>',
      '<p>Seven</p>',
    ]);
    expect(read(...records).warnings).toEqual([
      { place: 'record 1', message: 'It says a wrong length; it was read up to the next record.' },
      { place: 'record 3', message: 'It is cut off: it is shorter than it says.' },
    ]);
  });

  test('whose page unpacks to too much costs that page alone', async () => {
    const bomb = gzipSync(Buffer.alloc(importLimits.webPageBytes + 1));
    const pages = await pagesOf(
      record({}),
      record({ http: 'Content-Type: text/html\r\nContent-Encoding: gzip', body: bomb }),
    );
    expect(pages.map(([, , text]) => text)).toEqual(['<p>Seven</p>', 'file-too-large']);
  });

  test('has no page whose name leads anywhere, nor an address that is none', async () => {
    const uris = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://harbour.example/%2e%2e/%00x',
    ];
    expect(
      (await pagesOf(...uris.map((uri) => record({ uri })))).map(([name, address]) => [
        name,
        address,
      ]),
    ).toEqual([
      ['record 1', undefined],
      ['record 2', undefined],
      ['harbour.example/x', 'https://harbour.example/%2e%2e/%00x'],
    ]);
  });

  test('of compressed parts is read up to the damage', () => {
    const [one, two] = [
      gzipSync(record({})),
      gzipSync(record({ uri: 'https://harbour.example/8' })),
    ];
    const { contained, stretches } = read(one, two.subarray(0, 40), Buffer.from('garbage'));
    expect(contained?.[0]?.name).toBe('harbour.example/7/index.html');
    expect(stretches?.some(({ fate }) => fate === 'unread')).toBe(true);
  });

  test('never throws, whatever its bytes', () => {
    const piece = fc.constantFrom(
      'WARC/1.0\r\n',
      'Content-Length: 3\r\n',
      'WARC-Type: response\r\n',
      '\r\n',
      'HTTP/1.1 200\r\n',
      'x',
      '\u001f\u008b\b',
      'filedesc://a b 19970101 t 4\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const bytes = Buffer.from(parts.join(''), 'latin1');
        const result = warcImporter.read(textFile(bytes));
        const extents = result.ok
          ? (result.value.stretches ?? []).flatMap((it) => (it.bytes ? [it.bytes] : []))
          : [];
        for (const [start, end] of extents) {
          expect(0 <= start && start <= end && end <= bytes.length).toBe(true);
        }
      }),
    );
  });
});
