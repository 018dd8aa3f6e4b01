/**
 * Measures what importing a run costs whose references name a headline that each of its issues has
 * again: with the day of an issue beside it, with a day on which none came out, and headlines that
 * merely begin alike. The time an issue takes must not grow with the run. Run: npm run bench -- repeated-headlines, or for other sizes
 * node tests/bench/repeated-headlines.bench.ts [issues…]   (default 200 400 800)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { type IndexedIssue, importIssues } from '../support/import-issues.ts';

const FIRST_DAY = '1980-01-01';
/** An issue comes every so many days. */
const GAP = 2;

interface Run {
  readonly headline: (number: number) => string;
  readonly reference: (number: number) => string;
}

const runs: Readonly<Record<string, Run>> = {
  'no headline': {
    headline: (number) => `Pilots of day ${number}`,
    reference: (number) => `the Bench, ${monthDay(number - GAP)}`,
  },
  'a repeated headline and a date': {
    headline: () => 'Notes from the harbours',
    reference: (number) => `“Notes from the harbours,” the Bench, ${monthDay(number - GAP)}`,
  },
  'a repeated headline and a day without an issue': {
    headline: () => 'Notes from the harbours',
    reference: (number) => `“Notes from the harbours,” the Bench, ${monthDay(number - GAP / 2)}`,
  },
  'headlines that begin alike and a day without an issue': {
    headline: (number) => `Notes from the harbours in week ${number}`,
    reference: (number) =>
      `“Notes from the harbours on holiday,” the Bench, ${monthDay(number - GAP / 2)}`,
  },
};

const monthDay = (number: number): string =>
  new Date(`${addDays(FIRST_DAY, number)}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });

function issueOf(publication: Publication, run: Run, number: number): IndexedIssue {
  const details = {
    volume: null,
    number: String(number),
    date: addDays(FIRST_DAY, number),
    datePrecision: 'day' as const,
    title: null,
  };
  const context = readingContext(publication, details);
  const text = `The port reopened to grain ships (see ${run.reference(number)}).`;
  const blocks = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }];
  const manuscript = tagManuscript({ version: 1, blocks }, context, randomUUID);
  const briefing = {
    headline: run.headline(number),
    section: null,
    byline: null,
    dateline: null,
    manuscript,
    ...indexManuscript(manuscript, context),
  };
  return { ...details, publication: publication.title, briefings: [briefing] };
}

async function secondsFor(run: Run, size: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const archive = opened.value;
  const titled = await archive.ensurePublication('The Bench', 'en');
  const publication = { ...titled, shortTitle: 'the Bench' };
  const issues = Array.from({ length: size }, (_, index) =>
    issueOf(publication, run, (index + 1) * GAP),
  );
  const bytes = new TextEncoder().encode(randomUUID());
  const start = performance.now();
  await importIssues(archive, [{ name: 'bench.txt', bytes, issues }]);
  const seconds = (performance.now() - start) / 1000;
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [200, 400, 800];
for (const [name, run] of Object.entries(runs)) {
  console.log(`\nReferences that name ${name}`);
  let first: number | null = null;
  for (const size of sizes) {
    const seconds = await secondsFor(run, size);
    const each = (seconds * 1000) / size;
    first ??= each;
    const ratio = (each / first).toFixed(2);
    console.log(
      `${String(size).padStart(6)} issues: ${seconds.toFixed(1)} s, ${each.toFixed(1)} ms an issue, ratio ${ratio}`,
    );
  }
}
