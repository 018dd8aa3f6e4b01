import { execFileSync, spawnSync } from 'node:child_process';

/** Poppler's, where this machine has it; nothing else here reads the text of a PDF. */
const reader = 'pdftotext';

export const canReadPdf = spawnSync(reader, ['-v']).error === undefined;

/** The text as a reader copies it, in the order of the file. Needs `canReadPdf`. */
export const pdfText = (bytes: Uint8Array): string =>
  execFileSync(reader, ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });

/**
 * The words, one a line, each as the file has it: lines of `pdfText` join what stands closer than
 * the reader expects of words, as in a tight line that is justified. Needs `canReadPdf`.
 */
export const pdfWords = (bytes: Uint8Array): string =>
  [...placedWords(bytes).matchAll(/<word [^>]*>([^<]*)<\/word>/g)]
    .map(([, word = '']) => word.replace(/&(?:lt|gt|quot|amp);/g, (entity) => signs[entity] ?? ''))
    .join('\n');

const placedWords = (bytes: Uint8Array): string =>
  execFileSync(reader, ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });

const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};
