import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Transfers } from '../services/transfers.ts';

interface WindowFilesOptions {
  /** The built renderer. */
  readonly folder: string;
  readonly transfers: Transfers;
  /** What a window may connect to besides its own origin, for its policy. */
  readonly connections?: readonly string[];
}

/** Answers all that a window loads: the renderer's own files, and transfers. */
export type WindowFiles = (request: Request) => Promise<Response>;

/**
 * Serves a window in both shells. Every answer carries the headers that keep the window to itself,
 * unless a transfer has stricter ones of its own.
 */
export function createWindowFiles(options: WindowFilesOptions): WindowFiles {
  const headers = { ...everywhere, 'content-security-policy': windowPolicy(options.connections) };
  return async (request) => {
    const transferred = await options.transfers(request);
    if (transferred) return withHeaders(transferred, everywhere);
    return withHeaders(await rendererFile(options.folder, request), headers);
  };
}

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** No script or style but those of the renderer's own files, and nothing from anywhere else. */
export function windowPolicy(connections: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(' '),
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

async function rendererFile(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const path = pathInside(folder, new URL(request.url).pathname);
  if (path === null) return new Response('There is no such file.', { status: 404 });
  try {
    const headers = { 'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream' };
    return new Response(await readFile(path), { headers });
  } catch {
    return new Response('There is no such file.', { status: 404 });
  }
}

/** The file that an address names, or null where it would lie outside of the folder. */
function pathInside(folder: string, pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    if (name.includes('\0')) return null;
    const path = resolve(join(folder, name));
    return path.startsWith(resolve(folder) + sep) ? path : null;
  } catch {
    // A percent sign that begins no character.
    return null;
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
