import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const portFile = (archivePath: string) => join(archivePath, 'port');

/**
 * The port that this archive was last served on, or 0 for any. A browser keeps what a page stores
 * (recovery copies of unsaved text, the sizes of panes) by origin, and the port is part of it.
 */
export async function rememberedPort(archivePath: string): Promise<number> {
  const text = await readFile(portFile(archivePath), 'utf8').catch(() => '');
  const port = Number(text);
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : 0;
}

export async function rememberPort(archivePath: string, port: number): Promise<void> {
  await writeFile(portFile(archivePath), String(port));
}
