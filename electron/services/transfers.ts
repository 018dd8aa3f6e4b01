import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { transferPaths } from '../../shared/contract/transfer.ts';
import { pictureKind } from '../exporters/issue-pictures.ts';
import type { Uploads } from './uploads.ts';

/** What the transfers show of the application. */
export interface TransferSources {
  readonly uploads: Uploads;
  /** The path of a finished export, by the id in its address. */
  exportedFile(exportId: string): string | null;
  /** The bytes of a kept picture, by the hexadecimal SHA-256 of them. */
  image(hash: string): Promise<Uint8Array | null>;
  /** The bytes of an imported file, by the hexadecimal SHA-256 of them. */
  original(hash: string): Promise<Uint8Array | null>;
}

/** Answers a request for one of `transferPaths`; null for any other address. */
export type Transfers = (request: Request) => Promise<Response | null>;

/**
 * Files to and from a window, in the `Request` and `Response` that the web platform, Node and
 * Electron have in common. Who may ask at all is for the shell to decide.
 */
export function createTransfers(sources: TransferSources): Transfers {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === transferPaths.upload) {
      if (request.method !== 'POST') return refuse(405);
      return receive(sources.uploads, searchParams.get('name'), request);
    }
    const [folder, name] = splitLast(pathname);
    const folders = [transferPaths.export, transferPaths.image, transferPaths.original];
    if (!folders.some((known) => known === folder)) return null;
    if (request.method !== 'GET') return refuse(405);
    if (folder === transferPaths.export) return showExport(sources.exportedFile(name));
    if (folder === transferPaths.image) return showImage(await sources.image(name));
    return saveOriginal(await sources.original(name), searchParams.get('name') ?? name);
  };
}

const refuse = (status: number) => new Response(null, { status });

function splitLast(path: string): [string, string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
}

async function receive(uploads: Uploads, name: string | null, request: Request): Promise<Response> {
  const file = relativeName(name ?? '');
  if (!file) return Response.json({ message: 'A file needs a name.' }, { status: 400 });
  const announced = Number(request.headers.get('content-length') ?? 0);
  const outcome = await uploads.receive(
    file,
    announced,
    request.body as ReadableStream<Uint8Array> | null,
  );
  if (outcome.ok) return Response.json({ uploadId: outcome.value });
  const status = { 'file-too-large': 413, 'disk-full': 507, cancelled: 400 }[outcome.error.kind];
  return Response.json(outcome.error, { status });
}

const LONGEST_NAME = 1000;

/**
 * A file by its way from the folder that was chosen, which tells what belongs together. Where a
 * whole disk is told, or a way upwards, only what lies below counts. No file is ever opened by it.
 */
function relativeName(name: string): string {
  const way = name.replaceAll('\\', '/');
  const isAbsolute = /^(?:\/|[a-z]:)/i.test(way);
  const steps = way.split('/').filter((step) => !/^\.{0,2}$/.test(step));
  return (isAbsolute ? steps.slice(-1) : steps).join('/').slice(-LONGEST_NAME);
}

/** A finished page is a stranger here: it may show itself, and nothing else. */
const pagePolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
};

async function showExport(path: string | null): Promise<Response> {
  const size =
    path === null
      ? null
      : await stat(path).then(
          (it) => it.size,
          () => null,
        );
  if (path === null || size === null) return refuse(404);
  const html = path.endsWith('.html');
  const headers = new Headers({
    // Lists of citations are shown as the text that they are.
    'content-type': pageTypes[extname(path)] ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-length': String(size),
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
  });
  if (html) headers.set('content-security-policy', pagePolicy);
  return new Response(Readable.toWeb(createReadStream(path)) as BodyInit, { headers });
}

function showImage(bytes: Uint8Array | null): Response {
  if (bytes === null) return refuse(404);
  const kind = pictureKind(bytes);
  if (kind === null) return refuse(415);
  // Its address is its hash: it never changes.
  const headers = {
    'content-type': `image/${kind}`,
    'cache-control': 'private, max-age=31536000, immutable',
  };
  return new Response(bytes as BodyInit, { headers });
}

/** A file from anywhere: it is saved, and whatever shows it nevertheless runs nothing of it. */
function saveOriginal(bytes: Uint8Array | null, name: string): Response {
  if (bytes === null) return refuse(404);
  const file = name.split('/').at(-1)?.slice(-LONGEST_NAME) || 'original';
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  };
  return new Response(bytes as BodyInit, { headers });
}
