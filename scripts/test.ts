import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';
import { inPlainLogs, runTool } from './run-tool.ts';

/** How many tests of a runner came to what end. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed: how many only at the second try. */
  readonly unsteady?: number;
}

const reports = mkdtempSync(join(tmpdir(), 'masthead-tests-'));

/** A runner that broke before it could report counts as one failure. */
function tallyOf(succeeded: boolean, report: string, read: (report: never) => Tally): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const tally = read(JSON.parse(readFileSync(report, 'utf8')) as never);
  return succeeded ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Unit, contract and migration tests; the threads that they start are those just built. */
function runVitest(): Tally {
  const report = join(reports, 'vitest.json');
  const succeeded = runTool(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      ...inPlainLogs,
      MASTHEAD_BUNDLED_WORKERS: join(projectFolder, 'out', 'workers'),
      MASTHEAD_TEST_SEED: '20000831',
    },
  );
  return tallyOf(succeeded, report, (it: VitestReport) => ({
    passed: it.numPassedTests,
    failed: it.numFailedTests,
    skipped: it.numPendingTests + it.numTodoTests,
  }));
}

interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

/** The whole application in a real Chromium. That none of these ran is a failure by itself. */
function runPlaywright(): Tally {
  const report = join(reports, 'playwright.json');
  const succeeded = runTool('playwright', ['test'], { MASTHEAD_TEST_REPORT: report });
  const tally = tallyOf(succeeded, report, ({ stats }: PlaywrightReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  }));
  return tally.passed > 0 ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

const built = runTool(process.execPath, [join(import.meta.dirname, 'build.ts')]);
const tallies = built ? [runVitest(), runPlaywright()] : [{ passed: 0, failed: 1, skipped: 0 }];
rmSync(reports, { recursive: true });

const sum = (end: keyof Tally) => tallies.reduce((total, tally) => total + (tally[end] ?? 0), 0);
if (sum('unsteady') > 0) console.log(`\n${sum('unsteady')} passed only at the second try.`);
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped, as said above.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
