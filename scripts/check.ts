import { inPlainLogs, runTool, startTool, type ToolRun } from './run-tool.ts';

type Check = readonly [name: string, begin: () => Promise<ToolRun>];

/** `--static` leaves out what `npm test` runs as well, for a machine that runs both. */
const isStatic = process.argv.includes('--static');

/** Everything that can be said of the sources without running them. */
const checks: readonly Check[] = [
  ['types', () => startTool('tsc', ['-p', 'tsconfig.json'])],
  [
    'types of shared/, without Node and DOM',
    () => startTool('tsc', ['-p', 'tsconfig.shared.json']),
  ],
  ['layers', () => startTool('node', ['scripts/check-layers.ts'])],
  ['dead code', () => startTool('knip', ['--no-progress'])],
  ['format and lint', () => startTool('biome', ['check', '.'])],
];

/** The checks run side by side, for most keep one core busy; each says at its end what it said. */
const results = await Promise.all(
  checks.map(async ([name, begin]) => {
    const started = performance.now();
    const { succeeded, said } = await begin();
    report(name, succeeded, started, said);
    return { name, succeeded };
  }),
);
if (!isStatic) results.push(runUnitTests());

const failed = results.filter(({ succeeded }) => !succeeded).map(({ name }) => name);
console.log(
  failed.length === 0
    ? `\nAll ${results.length} checks passed.`
    : `\nFailed: ${failed.join('; ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);

/** They are shown as they go. */
function runUnitTests() {
  const name = 'unit tests';
  const started = performance.now();
  const succeeded = runTool('vitest', ['run', 'tests/unit', '--reporter=dot'], inPlainLogs);
  report(name, succeeded, started, '');
  return { name, succeeded };
}

function report(name: string, succeeded: boolean, started: number, said: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n— ${name}\n${said}${succeeded ? 'passed' : 'FAILED'} (${seconds} s)`);
}
