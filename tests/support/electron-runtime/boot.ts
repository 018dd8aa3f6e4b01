import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runtime } from './runtime.ts';

/** Electron sends `ready` only when the entry module has finished evaluating. */
const EVALUATION_LIMIT_MS = 20_000;

const standIn = new URL('./electron-api/electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
await import(standIn);
Object.assign(process.versions, { electron: '45.0.0-stand-in', chrome: '0' });
Object.assign(process, { type: 'browser' });

const { entry, root, manifest, required, args } = readCommandLine(process.argv.slice(2));
// Opened only now: a debugger asks for `electron` at once, and must find it loaded.
if (args.some((argument) => argument.startsWith('--inspect'))) inspector.open(0);
await runtime.start({ root, manifest, args });
process.argv = [process.execPath, ...args];
for (const module of required) createRequire(import.meta.url)(module);
const limit = setTimeout(() => {
  console.error('stand-in: the entry did not finish (a top-level await of app.whenReady()?)');
  process.exit(70);
}, EVALUATION_LIMIT_MS);
await import(pathToFileURL(entry).href);
clearTimeout(limit);
runtime.ready();

function readCommandLine(given: readonly string[]) {
  const required: string[] = [];
  const args: string[] = [];
  for (let at = 0; at < given.length; at++) {
    if (given[at] === '-r') required.push(given[++at] ?? '');
    else args.push(given[at] ?? '');
  }
  const place = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.');
  if (!statSync(place).isDirectory())
    return { entry: place, root: dirname(place), manifest: {}, required, args };
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  return { entry: join(place, manifest.main ?? 'index.js'), root: place, manifest, required, args };
}
