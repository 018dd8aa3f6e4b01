import { readFile } from 'node:fs/promises';
import { bundleFolder } from '../../workers/bundle-folder.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loading: Promise<Pdfjs> | null = null;

/** The library, loaded with the first PDF that is read: it is larger than all else here. */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= load();
  return loading;
};

/** It complains that nothing can be drawn here; nothing is. */
async function load(): Promise<Pdfjs> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The half that parses first: then it runs in this thread, and none is started.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Where the tables of the encodings of East Asia lie; `scripts/build.ts` copies them. */
const characterMaps = bundleFolder
  ? new URL('character-maps/', bundleFolder)
  : new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

/** Gives pdf.js those tables, and nothing else from anywhere. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) {
      throw new Error(`${filename} is no table of characters.`);
    }
    return new Uint8Array(await readFile(new URL(filename, characterMaps)));
  }
}
