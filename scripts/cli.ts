import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuildFresh } from './build-if-stale.ts';
import { projectFolder } from './project-folder.ts';

// The bundle starts in a quarter of the time, the sources without a build.
const entry = isBuildFresh() ? 'out/masthead.mjs' : 'electron/cli/main.ts';
await import(pathToFileURL(join(projectFolder, entry)).href);
