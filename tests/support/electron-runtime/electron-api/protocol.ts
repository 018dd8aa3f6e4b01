import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtime } from '../runtime.ts';

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (runtime.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged is to be called before app is ready');
    for (const { scheme, privileges = {} } of schemes) runtime.schemes.set(scheme, { privileges });
  },

  handle(name: string, handler: (request: Request) => Response | Promise<Response>): void {
    runtime.requireReady('protocol.handle');
    const scheme = runtime.schemes.get(name) ?? { privileges: {} };
    runtime.schemes.set(name, { ...scheme, handler });
  },

  isProtocolHandled: (name: string): boolean => runtime.schemes.get(name)?.handler !== undefined,
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export const net = {
  /** Only `file:`: the product fetches nothing from the network. */
  async fetch(url: string): Promise<Response> {
    if (!url.startsWith('file:')) throw new Error(`stand-in: net.fetch of ${url}`);
    const path = fileURLToPath(url);
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) throw new Error('net::ERR_FILE_NOT_FOUND');
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  },
};
