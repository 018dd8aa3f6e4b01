import { checkLayers } from './check-layers.ts';
import { inPlainLogs, runTool } from './run-tool.ts';

type Check = readonly [name: string, check: () => boolean];

/** `--static` leaves out what `npm test` runs as well, for a machine that runs both. */
const isStatic = process.argv.includes('--static');

const unitTests: Check = [
  'unit tests',
  () => runTool('vitest', ['run', 'tests/unit', '--reporter=dot'], inPlainLogs),
];

/** Everything that can be said of the sources without opening a window. */
const checks: readonly Check[] = [
  ['format and lint', () => runTool('biome', ['check', '.'])],
  ['types', () => runTool('tsc', ['-p', 'tsconfig.json'])],
  ['types of shared/, without Node and DOM', () => runTool('tsc', ['-p', 'tsconfig.shared.json'])],
  ['layers', checkLayers],
  ['dead code', () => runTool('knip', ['--no-progress'])],
  ...(isStatic ? [] : [unitTests]),
];

const failed = checks.filter(([name, check]) => {
  const started = performance.now();
  console.log(`\n— ${name}`);
  const passed = check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'} (${seconds} s)`);
  return !passed;
});

console.log(
  failed.length === 0
    ? `\nAll ${checks.length} checks passed.`
    : `\nFailed: ${failed.map(([name]) => name).join('; ')}.`,
);
process.exit(failed.length === 0 ? 0 : 1);
