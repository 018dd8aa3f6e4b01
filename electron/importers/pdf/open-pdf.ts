import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure, ImportFile } from '../importer.ts';
import { CharacterMaps, loadPdfjs } from './load-pdfjs.ts';
import { patchDamaged } from './patch-damaged.ts';

/** A document to be read; closing it frees what it holds. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens what is left of a PDF that cannot be read as it stands; null where no page is. */
export async function openDamagedPdf(file: ImportFile): Promise<OpenPdf | null> {
  const patched = patchDamaged(file.bytes);
  if (!patched) return null;
  const opened = await openPdf({ ...file, bytes: patched });
  return opened.ok ? opened.value : null;
}

/**
 * Opens a PDF so that nothing is run, drawn or fetched: scripts and actions stay inert, fonts and
 * large pictures are not unpacked, and the bytes given are all that is read.
 */
export async function openPdf({
  name,
  bytes,
}: ImportFile): Promise<Result<OpenPdf, ImportFailure>> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // It takes what it is given for its own.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'character-maps/',
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: importLimits.pdfPicturePixels,
    disableAutoFetch: true,
  });
  try {
    return ok({ document: await task.promise, close: () => task.destroy() });
  } catch (error) {
    await task.destroy();
    return err(refusal(name, error));
  }
}

function refusal(file: string, error: unknown): ImportFailure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return failure('unreadable-file', 'The PDF is locked with a password.', {
      file,
      hint: 'Open it with its password, save it without one, and import that.',
    });
  }
  return failure('unreadable-file', 'The PDF is damaged so far that no page of it can be found.', {
    file,
    hint: 'Look for another copy, or open it in a reader and print it to a new PDF.',
  });
}
