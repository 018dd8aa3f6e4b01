import { fileURLToPath } from 'node:url';
import { bundleFolder } from './bundle-folder.ts';

const projectFolder = bundleFolder
  ? new URL('..', bundleFolder)
  : new URL('../..', import.meta.url);

/**
 * The full path of a file or folder in `resources/`, such as `templates/designs/letter.typ`. In a
 * packed application it lies beside the asar file, so that native code can open it too.
 */
export const resourcePath = (name: string): string =>
  unpacked(fileURLToPath(new URL(`resources/${name}`, projectFolder)));

/** The same path or address beside the asar file, where it lies in one. */
export const unpacked = (place: string): string =>
  place.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
