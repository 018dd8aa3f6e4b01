/**
 * Measures how the authority file changes and reads while one source is cited often: merging,
 * undoing, renaming, parting a name and a citation, its page, and the names that look alike.
 * Run: node tests/bench/authority.bench.ts [citations…]   (default 1000 10000)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { readingContext } from '../../shared/citations/reading-context.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { OutcomeFor, ProcedureName, RequestFor } from '../../shared/contract/contract.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { type IndexedIssue, importIssues } from '../support/import-issues.ts';

const FIRST_DAY = '1980-01-01';
const BRIEFINGS_AN_ISSUE = 10;
const ISSUES_A_BATCH = 100;
const ROUNDS = 20;
const OFTEN = 'Priboi Daily News';
const SELDOM = 'Priboy Daily News';

type ValueOf<Name extends ProcedureName> = Extract<OutcomeFor<Name>, { ok: true }>['value'];

/** Every briefing cites the one that is cited often; each tenth the other spelling too. */
function issueOn(publication: Publication, date: string): IndexedIssue {
  const details = { volume: null, number: null, date, datePrecision: 'day' as const, title: null };
  const context = readingContext(publication, details);
  const briefings = Array.from({ length: BRIEFINGS_AN_ISSUE }, (_, place) => {
    const beside = place === 0 ? SELDOM : `Harbour Post ${place}`;
    const text = `The port reopened to grain ships after the pilots went back. ${'It rained on the quay. '.repeat(20)}(${OFTEN}, ${beside}, May ${place + 1}).`;
    const draft = {
      version: 1 as const,
      blocks: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    };
    const manuscript = tagManuscript(draft, context, randomUUID);
    const shown = { headline: `Grain ships of ${date}, ${place}`, byline: null, dateline: null };
    return {
      ...shown,
      section: `SECTION ${place}`,
      manuscript,
      ...indexManuscript(manuscript, context),
    };
  });
  return { ...details, publication: publication.title, briefings };
}

async function ask<Name extends ProcedureName & keyof Archive>(
  archive: Archive,
  name: Name,
  request: RequestFor<Name>,
): Promise<ValueOf<Name>> {
  const method = archive[name] as unknown as (asked: RequestFor<Name>) => Promise<OutcomeFor<Name>>;
  const outcome = await method(request);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value as ValueOf<Name>;
}

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => (taken[Math.floor(ROUNDS * share)] ?? 0).toFixed(1);
  console.log(`  ${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

async function benchAt(citations: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const archive = opened.value;
  const publication = await archive.ensurePublication('The Bench', 'en');
  const issues = citations / BRIEFINGS_AN_ISSUE;
  for (let first = 0; first < issues; first += ISSUES_A_BATCH) {
    const batch = Array.from({ length: Math.min(ISSUES_A_BATCH, issues - first) }, (_, index) =>
      issueOn(publication, addDays(FIRST_DAY, first + index)),
    );
    const file = { name: 'bench.txt', bytes: new TextEncoder().encode(randomUUID()) };
    await importIssues(archive, [{ ...file, issues: batch }]);
  }
  console.log(`\nA source cited ${citations.toLocaleString('en')} times`);

  const idOf = async (query: string) => {
    const { sources } = await ask(archive, 'sources.list', { query, limit: 1 });
    return sources[0]?.id ?? '';
  };
  const [often, seldom] = [await idOf(OFTEN), await idOf(SELDOM)];
  const undone = async (change: { id: string } | null) =>
    ask(archive, 'authority.undo', { changeId: change?.id ?? '' });

  await measure('merging it into another and undoing that', async () => {
    const { change } = await ask(archive, 'sources.merge', {
      sourceId: seldom,
      mergedIds: [often],
    });
    await undone(change);
  });
  await measure('renaming it and undoing that', async () => {
    const { change } = await ask(archive, 'sources.update', { sourceId: often, name: 'Priboi' });
    await undone(change);
  });
  const { uses } = await ask(archive, 'sources.uses', { sourceId: often, limit: 100 });
  await measure('parting 100 citations and undoing that', async () => {
    const { change } = await ask(archive, 'sources.split', {
      sourceId: often,
      citations: uses.map(({ briefingId, occurrenceId }) => ({ briefingId, occurrenceId })),
      to: { name: `Parted ${randomUUID()}` },
    });
    await undone(change);
  });
  await measure('its profile', () => ask(archive, 'sources.profile', { sourceId: often }));
  await measure('its newest 50 places', () =>
    ask(archive, 'sources.uses', { sourceId: often, limit: 50 }),
  );
  await measure('50 of its places beside another', () =>
    ask(archive, 'sources.uses', { sourceId: often, limit: 50, besideId: seldom }),
  );
  await measure('a search for words within it', () =>
    ask(archive, 'search.find', { query: 'grain ships', sourceId: often, limit: 50 }),
  );
  await measure('the list of sources', () => ask(archive, 'sources.list', { limit: 500 }));
  await measure('names that look alike', () => ask(archive, 'sources.alike', {}));
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await benchAt(size);
