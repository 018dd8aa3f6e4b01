/**
 * Measures what it costs to find the doubles of one new issue as the archive grows: candidates by its
 * number, day and marks, and the comparison of what they give. Each new issue is another form of
 * one that is there, with lines broken and words divided. Run: npm run bench doubles, or for other
 * sizes node tests/bench/doubles.bench.ts [briefings…]   (default 1000 10000 100000)
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivePaths } from '../../electron/archive/archive-paths.ts';
import { openSession } from '../../electron/archive/archive-session.ts';
import type { Connection } from '../../electron/archive/connection.ts';
import { migrations } from '../../electron/archive/migrations/migrations.ts';
import { operations } from '../../electron/archive/operations/operations.ts';
import { DoubleFinder, type FinderArchive } from '../../electron/services/doubles/double-finder.ts';
import type { ReadForm } from '../../electron/services/doubles/form.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import { shinglesOf } from '../../shared/likeness/shingles.ts';
import { sketchOf } from '../../shared/likeness/sketch.ts';
import { breakIntoLines, someSentences } from '../support/forms-of-a-text.ts';

const BRIEFINGS_AN_ISSUE = 5;
const SENTENCES = 8;
const ROUNDS = 40;
const FIRST_DAY = '1700-01-01';

const textOf = (issue: number, position: number): string =>
  someSentences(issue * BRIEFINGS_AN_ISSUE + position + 1, SENTENCES);

async function measure(briefings: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const paths = archivePaths(folder);
  const seed = { version: 1, sources: [] };
  const session = await openSession({ paths, migrations, seed, create: true });
  if (!session.ok) throw new Error(session.error.message);
  const { connection, close } = session.value;
  try {
    const issues = briefings / BRIEFINGS_AN_ISSUE;
    const publicationId = fill(connection, issues);
    const archive = finderArchive(connection);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const issue = Math.floor((issues * round) / ROUNDS);
      const form = formOf(issue, publicationId);
      const start = performance.now();
      const finder = new DoubleFinder(archive);
      await finder.add(form);
      const pairs = await finder.pairs();
      times.push(performance.now() - start);
      if (pairs.length === 0) throw new Error(`The double of issue ${issue} was not found`);
    }
    return times.sort((one, other) => one - other)[ROUNDS / 2] ?? 0;
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tables alone that a search reads: founding them as an import does would take an hour. */
function fill(connection: Connection, issues: number): string {
  const created = operations['publications.create'](connection, {
    details: {
      ...{ title: 'Harbour Courier', shortTitle: null, subtitle: null, publisher: null },
      ...{ issn: null, language: 'en', dateOrder: 'month-first', aliases: [], formerTitles: [] },
      continues: null,
    },
  });
  if (!created.ok) throw new Error(created.error.message);
  const now = new Date().toISOString();
  const insertIssue = connection.query(
    `INSERT INTO issues (issue, id, publication, number, date, date_precision, status, created_at,
      updated_at)
    VALUES (:issue, :id, 1, :number, :date, 'day', 'published', :now, :now)`,
  );
  const insertBriefing = connection.query(
    `INSERT INTO briefings (briefing, id, issue, position, revision, headline, headline_key, opening,
      word_count, citation_count, reference_count, dangling_count, updated_at)
    VALUES (:briefing, :id, :issue, :position, 1, '', '', '', 100, 0, 0, 0, :now)`,
  );
  const insertRevision = connection.query(
    `INSERT INTO revisions (briefing, revision, body, saved_at, origin, headline, word_count)
    VALUES (:briefing, 1, 1, :now, 'import', '', 100)`,
  );
  const insertText = connection.query(
    `INSERT INTO texts (briefing, headline, text, facets, listed)
    VALUES (:briefing, '', :text, '', 0)`,
  );
  connection.transaction(() => {
    plantBody(connection);
    for (let issue = 0; issue < issues; issue += 1) {
      const date = addDays(FIRST_DAY, issue);
      const number = String(issue + 1);
      insertIssue.run({ issue: issue + 1, id: randomUUID(), number, date, now });
      connection
        .query('INSERT INTO issue_numbers VALUES (1, :number, :issue)')
        .run({ number, issue: issue + 1 });
      for (let position = 0; position < BRIEFINGS_AN_ISSUE; position += 1) {
        const briefing = BigInt(issue * BRIEFINGS_AN_ISSUE + position + 1);
        insertBriefing.run({ briefing, id: randomUUID(), issue: issue + 1, position, now });
        insertRevision.run({ briefing, now });
        insertText.run({ briefing, text: textOf(issue, position) });
      }
    }
  });
  while (operations.markTexts(connection, 2_000).waiting > 0);
  return created.value.id;
}

/** One wording for all: it is read only for what a form carries besides its words. */
function plantBody(connection: Connection): void {
  const details = { headline: '', section: null, byline: null, dateline: null };
  const content = JSON.stringify({ details, manuscript: { version: 1, blocks: [] } });
  const sha256 = createHash('sha256').update(content).digest('hex');
  connection
    .query('INSERT INTO bodies (body, sha256, content) VALUES (1, :sha256, :content)')
    .run({ sha256, content });
}

const finderArchive = (connection: Connection): FinderArchive => ({
  doubleCandidates: async (query) => operations.doubleCandidates(connection, query),
  storedForm: async (id) => operations.storedForm(connection, id),
  sampleForms: async (id) => operations.sampleForms(connection, id),
  richnessOfIssue: async (id) => operations.richnessOfIssue(connection, id),
});

function formOf(issue: number, publicationId: string): ReadForm {
  const texts = Array.from({ length: BRIEFINGS_AN_ISSUE }, (_, position) =>
    breakIntoLines(textOf(issue, position), 60, { hyphenate: true }),
  );
  const briefings = texts.map((text) => ({
    ...{ briefingId: null, headline: '', text },
    marks: sketchOf(shinglesOf(text)),
  }));
  const form: ReadForm['form'] = {
    ...{ issueId: null, planned: 0, publicationId, publication: 'Harbour Courier' },
    ...{ volume: null, number: String(issue + 1), date: addDays(FIRST_DAY, issue) },
    ...{ datePrecision: 'day', title: null, language: 'en', isEdited: false },
    original: { hash: 'new', name: 'new.txt', format: 'text' },
    length: briefings.length,
    briefings: async () => briefings,
    richness: async () => ({
      ...{ words: 100, links: 0, headings: 0, tables: 0, pictures: 0, emphases: 0 },
    }),
  };
  return { form, briefings };
}

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000];
let first: number | undefined;
for (const size of sizes) {
  const median = await measure(size);
  first ??= median;
  const ratio = (median / first).toFixed(1);
  console.log(
    `${size.toLocaleString('en').padStart(8)} briefings: ${median.toFixed(1)} ms for one new issue, ${ratio} times the first`,
  );
}
