/**
 * How long recognition takes for a text, and whether it grows with its length alone. Run:
 * `npm run bench -- recognise-citations`.
 */
import { recogniseCitations } from '../../shared/citations/recognise-citations.ts';

const context = {
  issueDate: '2000-08-31',
  publicationNames: ['Harbour Daily Letter', 'HDL'],
  dateOrder: 'month-first',
} as const;

const KINDS = {
  'a briefing':
    'The pilots said on May 3 that the lock would open by autumn, as agreed (AP, UPI, August 29; harbour agencies, May 2-3). The master (in charge of the east pier) denied it in a “joking” tone (see HDL, July 28). Silt has closed the channel twice since the spring. ',
  'citations alone': '(AP, UPI, August 29; harbour agencies, May 2-3; see HDL, July 3, 9, 12) ',
  'opening brackets': '(',
  'nested brackets': '([([(',
  'endless lists': '(May 1, 2, 3, 4, 5, 6, 7, 8, 9, ',
};
const SMALL = 100_000;
const LARGE = 1_000_000;
const RUNS = 7;

for (const [kind, part] of Object.entries(KINDS)) {
  const small = fastest(textOf(part, SMALL));
  const large = fastest(textOf(part, LARGE));
  const growth = large / LARGE / (small / SMALL);
  console.log(
    `${kind.padEnd(18)} ${((large / LARGE) * 1_048_576).toFixed(1)} ms per MB, ` +
      `time per byte at 1 MB against 100 KB: ${growth.toFixed(2)}`,
  );
}

function textOf(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** The least of several runs, in milliseconds: what disturbs a run only adds to it. */
function fastest(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    recogniseCitations(text, context);
    return performance.now() - start;
  });
  return Math.min(...times);
}
