/**
 * How much text recognition reads in a second, and whether the time grows with the length of the
 * text alone: for briefings, and for texts made to be hard. Run: `npm run bench -- recognise`.
 */
import { recogniseAttributions } from '../../shared/citations/recognise-attributions.ts';
import { recogniseCitations } from '../../shared/citations/recognise-citations.ts';
import { hostileParts } from '../support/hostile-parts.ts';

const context = {
  issueDate: '2000-08-31',
  publicationNames: ['Harbour Daily Letter', 'HDL'],
  dateOrder: 'month-first',
} as const;

const briefing =
  'The pilots said on May 3 that the lock would open by autumn, as agreed (AP, UPI, August 29; harbour agencies, May 2-3). Interfax reported on May 4 that the master (in charge of the east pier) denied it in a “joking” tone (see HDL, July 28). Silt has closed the channel twice since the spring. ';
const KINDS = {
  'a briefing': briefing,
  'prose alone': briefing.replace(/\([^)]*\)/g, ''),
  'citations alone': '(AP, UPI, August 29; harbour agencies, May 2-3; see HDL, July 3, 9, 12) ',
  ...Object.fromEntries(hostileParts.map((part) => [JSON.stringify(part), part])),
};
const SMALL = 100_000;
const LARGE = 1_000_000;
const RUNS = 5;

console.log(`${''.padEnd(28)}citations    with attributions    per byte at 1 MB against 100 KB`);
for (const [kind, part] of Object.entries(KINDS)) {
  const [small, large] = [SMALL, LARGE].map((length) => fastest(textOf(part, length)));
  if (!small || !large) continue;
  const growth = large.both / LARGE / (small.both / SMALL);
  const [citations, both] = [large.citations, large.both].map(
    (ms) => `${((LARGE / ms) * (1000 / 1_048_576)).toFixed(2)} MB/s`,
  );
  console.log(
    `${kind.slice(0, 26).padEnd(28)}${citations?.padStart(9)}${both?.padStart(21)}${growth.toFixed(2).padStart(20)}`,
  );
}

function textOf(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

interface Milliseconds {
  readonly citations: number;
  readonly both: number;
}

/** The least of several runs: what disturbs a run only adds to it. */
function fastest(text: string): Milliseconds {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const readings = recogniseCitations(text, context);
    const citations = performance.now() - start;
    recogniseAttributions(text, context, readings);
    return { citations, both: performance.now() - start };
  });
  return {
    citations: Math.min(...times.map(({ citations }) => citations)),
    both: Math.min(...times.map(({ both }) => both)),
  };
}
