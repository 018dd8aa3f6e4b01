/**
 * A hundred issues bound into one PDF: how long it takes, how much memory its process takes at most,
 * how large the file is. Run: `npm run bench -- volume`; `MASTHEAD_BENCH_ISSUES=10` binds fewer.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindVolume } from '../../electron/services/volumes/bind-volume.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { buildIssueDocument, inventedParagraph } from '../support/issue-document.ts';

const ISSUES = Number(process.env.MASTHEAD_BENCH_ISSUES ?? 100);
const BRIEFINGS = 12;
const MEBIBYTE = 1024 * 1024;

const documents = Array.from({ length: ISSUES }, (_, number) => issueOf(number));
const archive = {
  issueDocument: async (id: string) => {
    const found = documents.find(({ issue }) => issue.id === id);
    return found ? ok(found) : err(failure('not-found', 'No such issue.'));
  },
  readOriginal: async () => err(failure('not-found', 'No such bytes.')),
};

const folder = await mkdtemp(join(tmpdir(), 'masthead-volume-bench-'));
const target = join(folder, 'volume.pdf');
let most = 0;
let setAfter = 0;
const watching = setInterval(() => {
  most = Math.max(most, ...childrenOf(process.pid).map(residentBytes));
}, 100);
const started = performance.now();
const [first] = documents;
if (!first) throw new Error('There is nothing to bind.');
const bound = await bindVolume(
  { archive },
  { publication: first.publication, issues: documents.map(({ issue }) => issue), options: {} },
  target,
  {
    signal: new AbortController().signal,
    progress: (stage) => {
      if (stage === 'Binding the issues' && setAfter === 0) setAfter = performance.now() - started;
    },
  },
);
const taken = performance.now() - started;
clearInterval(watching);
if (!bound.ok) throw new Error(bound.error.message);
const { size } = await stat(target);
console.log(
  `${ISSUES} issues, ${bound.value.pages} pages: ${(taken / 1000).toFixed(1)} s ` +
    `(set in ${(setAfter / 1000).toFixed(1)} s, bound in ${((taken - setAfter) / 1000).toFixed(1)} s), ` +
    `its process took ${Math.round(most / MEBIBYTE)} MiB at most, the window's ` +
    `${Math.round(process.memoryUsage().rss / MEBIBYTE)} MiB, ` +
    `the file has ${(size / MEBIBYTE).toFixed(1)} MiB (${Math.round(size / (bound.value.pages ?? 1) / 1024)} KiB a page)`,
);
await rm(folder, { recursive: true });

function issueOf(number: number): IssueDocument {
  const date = addDays('1998-01-01', number);
  return buildIssueDocument({
    issue: { id: `issue-${number}`, number: String(number + 1), volume: '5', date },
    briefings: Array.from({ length: BRIEFINGS }, (_, index) => ({
      headline: `Dockers of Saltholm return to work, part ${index + 1} of day ${number + 1}`,
      section: 'Saltholm',
      blocks: [
        ...Array.from({ length: 6 }, (_, paragraph) =>
          inventedParagraph(number * 7 + index * 5 + paragraph, 5),
        ),
        {
          type: 'paragraph',
          content: [
            {
              type: 'mention',
              kind: 'person',
              content: [{ type: 'text', text: `Pilot ${(number + index) % 40}` }],
            },
            { type: 'text', text: ' was heard, as told in ' },
            {
              type: 'link',
              href: `baltic-ledger-${addDays('1998-01-01', (number + 7) % ISSUES)}.pdf`,
              content: [{ type: 'text', text: 'another issue' }],
            },
          ],
        },
      ],
    })),
  });
}

/** The processes that one started; none where the system cannot tell. */
function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
      .map(Number);
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    const told = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(told?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
