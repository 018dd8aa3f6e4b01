/**
 * What a save costs the thread of the archive in a briefing of 10,000 words with five citations a
 * paragraph: of one letter, as it comes while somebody types, against the same text with every
 * citation new; and what is asked of the archive in the pause after it.
 * Run: `npm run bench -- saving`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';
import { engagePersonJudge } from '../../electron/archive/names/name-knowledge.ts';
import { operations } from '../../electron/archive/operations/operations.ts';
import { readSourceSeed } from '../../electron/archive/seed-sources.ts';
import { resourcePath } from '../../electron/workers/resource-path.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { OutcomeFor } from '../../shared/contract/contract.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { changesOfBlocks } from '../../shared/manuscript/block-changes.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { paragraphsOf } from './editor/bench-desk.ts';
import { quantile } from './editor/heard-keys.ts';

const WORDS = 10_000;
const ROUNDS = 30;
const folder = await mkdtemp(join(tmpdir(), 'masthead-bench-'));
const session = await openSession({
  paths: archivePaths(folder),
  migrations,
  seed: readSourceSeed(resourcePath('authority/sources')),
  create: true,
});
invariant(session.ok, 'an archive is founded');
const { connection, close } = session.value;
await engagePersonJudge();

const { id: publicationId } = answerOf(
  operations['publications.create'](connection, {
    details: {
      ...{ title: 'The Harbour Observer', shortTitle: 'the Observer', subtitle: null },
      ...{ publisher: null, issn: null, language: 'en', dateOrder: 'month-first' as const },
      ...{ aliases: [], formerTitles: [], continues: null },
    },
  }),
);
const { id: issueId } = answerOf(
  operations['issues.create'](connection, {
    publicationId,
    details: {
      ...{ volume: '6', number: '120', date: '2000-08-31', datePrecision: 'day' as const },
      ...{ title: null, status: 'draft' as const },
    },
  }),
);
const { id: briefingId } = answerOf(
  operations['briefings.create'](connection, { issueId, headline: 'Long' }),
);
const details = { headline: 'Long', section: null, byline: null, dateline: null };
const context = answerOf(operations.readingContextOf(connection, briefingId));

let { revision, fingerprint } = { revision: 1, fingerprint: '' };
const whole: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) saveWhole();
let text = saveWhole();
const spent = { letter: [] as number[], proof: [] as number[], names: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  text = saveLetter(text);
  const ask = { briefingId };
  const proof = () => answerOf(operations['publishing.read'](connection, ask));
  const names = () => answerOf(operations['mentions.suggest'](connection, ask));
  spent.proof.push(cpuOf(proof));
  spent.names.push(cpuOf(names));
}

const median = (values: readonly number[]) => quantile(values, 0.5);
const anew = median(whole);
const line = (what: string, values: readonly number[]) =>
  console.log(
    `${what}: ${median(values).toFixed(1)} ms of the processor, ${(median(values) / anew).toFixed(2)} : 1`,
  );
line(`${WORDS} words: saved with every citation new`, whole);
line('saved with one letter more', spent.letter);
line('then: checklist and findings', spent.proof);
line('then: names and topics', spent.names);

await close();
await rm(folder, { recursive: true });

function saveWhole(): Manuscript {
  const blocks: Manuscript['blocks'] = paragraphsOf(WORDS).map((words) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words }],
  }));
  const manuscript = tagManuscript({ version: 1, blocks }, context, randomUUID);
  const request = { briefingId, baseRevision: revision, details, manuscript };
  whole.push(cpuOf(() => keep(operations['briefings.save'](connection, request))));
  return manuscript;
}

function saveLetter(before: Manuscript): Manuscript {
  const middle = Math.floor(before.blocks.length / 2);
  const block = structuredClone(before.blocks[middle]);
  invariant(block?.type === 'paragraph', 'all blocks are paragraphs');
  block.content.push({ type: 'text', text: 'x' });
  const after = { ...before, blocks: before.blocks.with(middle, block) };
  const changes = structuredClone(changesOfBlocks(before, after));
  const request = { briefingId, baseRevision: revision, details, fingerprint, changes };
  spent.letter.push(cpuOf(() => keep(operations['briefings.saveChanges'](connection, request))));
  return after;
}

function keep(outcome: OutcomeFor<'briefings.save'>): void {
  ({ revision, fingerprint } = answerOf(outcome));
}

/** Milliseconds that the processor worked, the collection of garbage among them. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function answerOf<Value>(
  outcome: { ok: true; value: Value } | { ok: false; error: unknown },
): Value {
  invariant(outcome.ok, `the archive answers: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
