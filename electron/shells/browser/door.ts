import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { equalSecrets } from './admission.ts';

/** Where a running application is asked for one more window. */
export const DOOR_PATH = '/door';

const doorPlate = z.object({ port: z.int().min(1).max(65_535), secret: z.string().min(32) });

const plateFile = (archivePath: string) => join(archivePath, 'running.json');

/**
 * How a second start on the same archive reaches the first: port and secret stand in a file beside
 * the archive that only its owner can read.
 */
export class Door {
  readonly #archivePath: string;
  readonly #openWindow: () => Promise<void>;
  readonly #secret = randomBytes(32).toString('base64url');

  constructor(archivePath: string, openWindow: () => Promise<void>) {
    this.#archivePath = archivePath;
    this.#openWindow = openWindow;
  }

  async putUp(port: number): Promise<void> {
    const plate = JSON.stringify({ port, secret: this.#secret });
    await rm(plateFile(this.#archivePath), { force: true });
    await writeFile(plateFile(this.#archivePath), plate, { mode: 0o600 });
  }

  async takeDown(): Promise<void> {
    await rm(plateFile(this.#archivePath), { force: true });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page cannot know the secret; that it would name its origin is one wall more.
    const known = equalSecrets(request.headers.authorization ?? '', `Bearer ${this.#secret}`);
    if (request.method !== 'POST' || request.headers.origin !== undefined || !known) {
      response.writeHead(403).end();
      return;
    }
    await this.#openWindow();
    response.writeHead(204).end();
  }
}

/** Asks the application that runs on this archive for a window; false where none answers. */
export async function knock(archivePath: string): Promise<boolean> {
  try {
    const plate = doorPlate.parse(JSON.parse(await readFile(plateFile(archivePath), 'utf8')));
    const response = await fetch(`http://127.0.0.1:${plate.port}${DOOR_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${plate.secret}` },
    });
    return response.status === 204;
  } catch {
    return false;
  }
}
