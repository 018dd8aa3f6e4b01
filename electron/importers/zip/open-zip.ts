import type { Stretch } from '../../../shared/imports/stretch.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure } from '../importer.ts';
import { readZipDirectory, type ZipDirectory, type ZipFault } from './zip-directory.ts';

const reasons: Readonly<Record<ZipFault, string>> = {
  'no-directory':
    'The file is cut off: it begins as a ZIP does, but the list of its contents at the end is missing.',
  'damaged-directory': 'The file is damaged: the list of its contents does not fit what is in it.',
  'too-many-entries': `There are more than ${importLimits.containedFiles.toLocaleString('en')} files in it.`,
  overlap: 'Files in it lie over each other; it was made to unpack without end.',
};

/** The directory of a ZIP, or why there is none, in words for the person who brought the file. */
export function openZip(bytes: Uint8Array, file: string): Result<ZipDirectory, ImportFailure> {
  const directory = readZipDirectory(bytes);
  return directory.ok ? ok(directory.value) : err(refuseZip(file, reasons[directory.error]));
}

export const refuseZip = (file: string, reason: string): ImportFailure =>
  failure('unreadable-file', reason, { file, hint: 'Look for a complete copy of it.' });

/** The list of contents at the end of a ZIP, as a stretch of it. */
export const directoryStretch = ({ bytes }: ZipDirectory): Stretch => ({
  place: 'the list of contents of the ZIP',
  bytes: [...bytes],
  fate: 'markup',
});
