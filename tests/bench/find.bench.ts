/**
 * Measures what it costs to find words in one long text and in an archive, each against doing as
 * little as possible with the same texts: looking once in lower case, and reading the texts.
 * Run: npm run bench find, or for other sizes node tests/bench/find.bench.ts [briefings]
 * (default 10000)
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import type { Connection } from '../../electron/archive/connection.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';
import { operations } from '../../electron/archive/operations/operations.ts';
import type { SearchPlace } from '../../electron/archive/replacing.ts';
import { type FindQuery, findQuery } from '../../shared/find/find-query.ts';
import { createFinder } from '../../shared/find/finder.ts';
import { someSentences } from '../support/forms-of-a-text.ts';

const ROUNDS = 15;
const WORDS = 50_000;
const SENTENCES = 40;

const queries: readonly (readonly [what: string, query: Partial<FindQuery> & { text: string }])[] =
  [
    ['words', { text: 'harbour' }],
    ['whole words', { text: 'the harbour', wholeWords: true }],
    ['without accents', { text: 'harbour', ignoreAccents: true }],
    ['pattern', { text: '(\\w+) harbour', isPattern: true }],
  ];

function median(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Paragraphs of which every third has a letter that folding has to look at. */
function paragraphs(words: number): string[] {
  const texts: string[] = [];
  for (let count = 0, seed = 1; count < words; seed += 1) {
    const text = someSentences(seed, 4);
    texts.push(seed % 3 === 0 ? `“${text}” — café…` : text);
    count += text.split(' ').length;
  }
  return texts;
}

function benchText(): void {
  const texts = paragraphs(WORDS);
  // Counted so that the engine cannot leave the work out.
  let missing = 0;
  const least = median(() => {
    for (const text of texts) if (!text.toLowerCase().includes('harbour')) missing += 1;
  });
  console.log(`A text of ${WORDS} words in ${texts.length} paragraphs`);
  console.log(`  looking in lower case: ${least.toFixed(2)} ms (not in ${missing / ROUNDS})`);
  for (const [what, query] of queries) {
    const finder = createFinder(findQuery.parse(query));
    if (!finder.ok) throw new Error(finder.error.message);
    const { find } = finder.value;
    const all = median(() => {
      for (const text of texts) find(text);
    });
    const one = median(() => void find(texts[0] ?? ''));
    console.log(
      `  ${what}: all ${all.toFixed(2)} ms (${(all / least).toFixed(1)} times), one paragraph as after a key ${one.toFixed(3)} ms`,
    );
  }
}

async function benchArchive(briefings: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const paths = archivePaths(folder);
  const seed = { version: 1, sources: [] };
  const session = await openSession({ paths, migrations, seed, create: true });
  if (!session.ok) throw new Error(session.error.message);
  const { connection, close } = session.value;
  try {
    fill(connection, briefings);
    const least = median(() => {
      for (const row of connection.query('SELECT text FROM texts ORDER BY briefing DESC').iterate())
        void row;
    });
    console.log(`An archive of ${briefings} briefings`);
    console.log(`  reading all texts: ${least.toFixed(0)} ms`);
    for (const [what, query] of queries) {
      const { time, longest, chunks } = search(connection, findQuery.parse(query));
      console.log(
        `  ${what}: ${time.toFixed(0)} ms (${(time / least).toFixed(1)} times), in ${chunks} pieces, the longest ${longest.toFixed(1)} ms`,
      );
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function search(connection: Connection, query: FindQuery) {
  let from: SearchPlace | null = null;
  let longest = 0;
  let chunks = 0;
  const start = performance.now();
  do {
    const began = performance.now();
    const scope = { draftsOnly: false };
    const found = operations.findWords(connection, { query, scope, from, patience: 12 });
    if (!found.ok) throw new Error(found.error.message);
    from = found.value.next;
    longest = Math.max(longest, performance.now() - began);
    chunks += 1;
  } while (from);
  return { time: performance.now() - start, longest, chunks };
}

/** The tables alone that a search reads: founding them as an import does would take an hour. */
function fill(connection: Connection, briefings: number): void {
  const created = operations['publications.create'](connection, {
    details: {
      ...{ title: 'Harbour Courier', shortTitle: null, subtitle: null, publisher: null },
      ...{ issn: null, language: 'en', dateOrder: 'month-first', aliases: [], formerTitles: [] },
      continues: null,
    },
  });
  if (!created.ok) throw new Error(created.error.message);
  const now = new Date().toISOString();
  const insertBriefing = connection.query(
    `INSERT INTO briefings (briefing, id, issue, position, revision, headline, headline_key, opening,
      word_count, citation_count, reference_count, dangling_count, updated_at)
    VALUES (:briefing, :id, 1, :briefing, 1, '', '', '', 100, 0, 0, 0, :now)`,
  );
  const insertText = connection.query(
    `INSERT INTO texts (briefing, headline, text, facets, listed)
    VALUES (:briefing, 'A quay', :text, 'p1', 1)`,
  );
  connection.transaction(() => {
    connection
      .query(
        `INSERT INTO issues (issue, id, publication, number, date, date_precision, status,
          created_at, updated_at)
        VALUES (1, 'issue', 1, '1', '1990-01-01', 'day', 'published', :now, :now)`,
      )
      .run({ now });
    for (let count = 1; count <= briefings; count += 1) {
      const briefing = BigInt(count);
      insertBriefing.run({ briefing, id: randomUUID(), now });
      insertText.run({ briefing, text: someSentences(count, SENTENCES) });
    }
  });
}

const [briefings = 10_000] = process.argv.slice(2).map(Number);
benchText();
await benchArchive(briefings);
