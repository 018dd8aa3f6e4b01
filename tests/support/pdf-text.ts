import { execFileSync, spawnSync } from 'node:child_process';

/** Poppler's, where this machine has it; nothing else here reads the text of a PDF. */
const reader = 'pdftotext';

export const canReadPdf = spawnSync(reader, ['-v']).error === undefined;

/** The text as a reader copies it, in the order of the file. Needs `canReadPdf`. */
export const pdfText = (bytes: Uint8Array): string =>
  execFileSync(reader, ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
