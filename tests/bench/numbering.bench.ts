/**
 * Measures how a rule is guessed from a run, and a run held against it, with holes and slips in it.
 * Run: node tests/bench/numbering.bench.ts [issues…]   (default 1000 10000)
 */
import { addDays } from '../../shared/dates/iso-date.ts';
import { checkRun } from '../../shared/numbering/check-run.ts';
import { guessRule } from '../../shared/numbering/guess-rule.ts';
import { proposeForDay, proposeNext } from '../../shared/numbering/propose-numbering.ts';
import type { RunEntry } from '../../shared/numbering/run-of-issues.ts';

const FIRST_DAY = '1970-01-06';
const ROUNDS = 5;

/** A paper that came out twice a week: every fiftieth issue is lost, every ninetieth bears a slip. */
function runOf(length: number): RunEntry[] {
  const run: RunEntry[] = [];
  let [year, number] = ['1970', 0];
  for (let place = 0; run.length < length; place += 1) {
    const date = addDays(FIRST_DAY, Math.floor(place / 2) * 7 + (place % 2) * 3);
    number = date.slice(0, 4) === year ? number + 1 : 1;
    year = date.slice(0, 4);
    if (place % 50 === 49) continue;
    const printed = place % 90 === 89 ? number + 100 : number;
    const volume = String(Number(year) - 1969);
    const id = String(place);
    const named = { volume, number: String(printed) };
    run.push({ id, label: `${volume}/${printed}`, ...named, date, precision: 'day' });
  }
  return run;
}

function fastest(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

const sizes = process.argv.slice(2).map(Number);
for (const length of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const run = runOf(length);
  const guessed = guessRule(run);
  if (!guessed) throw new Error('Such a run shows its rule.');
  const { rule } = guessed;
  const middle = run[length >> 1]?.date ?? FIRST_DAY;
  const measured = {
    'guess the rule': () => guessRule(run),
    'check the run': () => checkRun(rule, run),
    'propose the next': () => proposeNext(rule, run),
    'propose for a day': () => proposeForDay(rule, run, middle),
  };
  console.log(`${length} issues, ${checkRun(rule, run).findings.length} departures`);
  for (const [name, work] of Object.entries(measured)) {
    console.log(`  ${name.padEnd(18)} ${fastest(work).toFixed(1)} ms`);
  }
}
