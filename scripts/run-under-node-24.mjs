/**
 * Runs a script of this repository under a Node that can run it, after installing what is missing.
 * Everything here must itself run under any Node from 20 on, without a single dependency.
 *
 *   node scripts/run-under-node-24.mjs scripts/start.ts [ARGUMENTS]
 *
 * Why not just Node 24 for all: the Node of many machines is older, and better-sqlite3 crashes
 * under it; why not any newer one: types are stripped without a flag from 22.18 on, and what comes
 * after 24 has not been tried.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Resolves to the exit code of the script. */
export async function runUnderNode24(script, scriptArguments = []) {
  installWhatIsMissing();
  const node = suitableNode();
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', resolve(root, script), ...scriptArguments],
    { stdio: 'inherit', env: environmentFor(node) },
  );
  // An interrupt reaches the whole group from a terminal by itself; a plain kill does not.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((settle) => {
    child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
    child.on('exit', (code) => settle(code ?? 1));
  });
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  console.error('Installing what is missing. This is done once and takes about half a minute.');
  const npm = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const { status } = spawnSync(npm.command, npm.arguments, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm.shell,
  });
  if (status !== 0)
    fail('`npm ci` failed, see above. It needs the npm registry or a mirror of it.');
}

/** Whether node_modules holds every package of the lock file at the version that stands there. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function packagesOf(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function npmCommand(npmArguments) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && existsSync(running)) {
    return { command: process.execPath, arguments: [running, ...npmArguments], shell: false };
  }
  return { command: windows ? 'npm.cmd' : 'npm', arguments: npmArguments, shell: windows };
}

/** The full path of a Node that can run the sources, or the end of this process. */
function suitableNode() {
  const found = nodeCandidates().find((path) => existsSync(path) && suits(versionOf(path)));
  if (found) return found;
  return fail(
    `Masthead needs Node 24 (or 22.18 and later); this is ${process.version}, npm has none for ` +
      `${process.platform}-${process.arch}, and there is none on the PATH.\n` +
      'Install Node 24 and start again.',
  );
}

function nodeCandidates() {
  const name = windows ? 'node.exe' : 'node';
  const platform = windows ? 'win' : process.platform;
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [process.execPath, packaged, ...onPath];
}

function versionOf(path) {
  if (path === process.execPath) return process.version;
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}

function suits(version) {
  const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 23 || major === 24;
}

/** Whatever the script starts by name finds the same Node, and the tools of this repository. */
function environmentFor(node) {
  const tools = join(root, 'node_modules', '.bin');
  const path = [dirname(node), tools, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...scriptArguments] = process.argv.slice(2);
  if (!script) fail('Usage: node scripts/run-under-node-24.mjs SCRIPT [ARGUMENTS]');
  process.exit(await runUnderNode24(script, scriptArguments));
}
