import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { openSession } from '../../../../electron/archive/archive-session.ts';
import type { Connection } from '../../../../electron/archive/connection.ts';
import { migrations } from '../../../../electron/archive/migrations/migrations.ts';
import { operations } from '../../../../electron/archive/operations/operations.ts';
import { findQuery } from '../../../../shared/find/find-query.ts';
import {
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  value,
} from './temporary-archive.ts';

/**
 * Publications are few; lists given with the query and selections with a limit are as long as they
 * are said to be; and FTS5 calls it a scan when it looks one row up by its key, or words up within
 * some keys.
 */
const MAY_BE_SCANNED =
  /^SCAN (?:publications|p|c|wanted|found|titled|CONSTANT ROW|\(subquery-\d+\)|acts|issue_labels VIRTUAL TABLE INDEX 0:=|search VIRTUAL TABLE INDEX 192:M3><)(?:\s|$)/;

/** Nor may a statement read all that a publication has, or all marks of a plan: nearly everything. */
const IS_NEARLY_ALL =
  /^SEARCH (?:\w+ USING INDEX \w+ \(publication=\?\)|m USING PRIMARY KEY \(batch=\?\))$/;

/** An archive that remembers how often which statements were run, and what the planner makes of them. */
async function watchedArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-archive-'));
  const seed = { version: 1, sources: [] };
  const paths = archivePaths(folder);
  const { connection, close } = value(await openSession({ paths, migrations, seed, create: true }));
  const statements = new Map<string, number>();
  const watched = new Proxy(connection, {
    get: (target, name) => {
      if (name === 'query') {
        return (sql: string) => {
          statements.set(sql, (statements.get(sql) ?? 0) + 1);
          return target.query(sql);
        };
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  const methods = Object.entries(operations).map(([name, operation]) => {
    const work = operation as (...all: unknown[]) => unknown;
    return [name, async (...parameters: unknown[]) => work(watched, ...parameters)];
  });
  const scans = () => [...statements.keys()].flatMap((sql) => scansOf(connection, sql));
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { archive: Object.fromEntries(methods) as Archive, statements, scans, end };
}

function scansOf({ database }: Connection, sql: string): string[] {
  const named = [...sql.matchAll(/:([a-zA-Z]\w*)/g)].map(([, name]) => [name, '[]']);
  const plan = database
    .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(Object.fromEntries(named));
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        IS_NEARLY_ALL.test(detail) || (detail.startsWith('SCAN') && !MAY_BE_SCANNED.test(detail)),
    )
    .map((detail) => `${detail}: ${sql}`);
}

describe('the statements of the archive', () => {
  it('scan no table where an issue comes, changes and goes, and a briefing is saved', async () => {
    const { archive, statements, scans, end } = await watchedArchive();
    const publication = await foundCourier(archive);
    const text =
      'Fares rose (Reuters, May 2; see the Courier, May 1; see “Silt in the mouth,” May 3; see the Courier, No. 9).';
    const details = issueOf({ date: '2003-05-06', number: '90', volume: '4' });
    const imported = importedIssue(publication, details, [{ headline: 'Pilots', text }]);
    // The names of the press are read whole once, when they are first needed.
    const first = issueOf({ date: '2003-04-01' });
    await importIssue(
      archive,
      importedIssue(publication, first, [{ headline: 'Buoys', text: 'It rained.' }]),
    );
    statements.clear();

    const { issueId, briefings } = await importIssue(archive, imported);
    const waited = issueOf({ date: '2003-05-01', number: '9', title: 'Silt in the mouths' });
    const issue = value(
      await archive['issues.create']({ publicationId: publication.id, details: waited }),
    );
    value(await archive['issues.update']({ issueId: issue.id, details: { date: '2003-05-03' } }));
    value(
      await archive['briefings.save']({
        briefingId: briefings[0]?.id ?? '',
        baseRevision: 1,
        details: { headline: 'Silt', section: null, byline: null, dateline: null },
        ...indexed(publication, details, text, 'And more.'),
      }),
    );
    value(await archive['issues.remove']({ issueId }));
    value(await archive['issues.restore']({ issueId }));
    value(await archive['issues.read']({ issueId: issue.id }));

    expect(statements.size).toBeGreaterThan(40);
    expect(scans()).toEqual([]);
    await end();
  });

  it('resolve no more with every issue of a run whose references name what heads each of them', async () => {
    const { archive, statements, end } = await watchedArchive();
    const publication = await foundCourier(archive);
    const day = (issue: number) => `May ${(issue % 14) * 2 + 1}, ${1990 + Math.floor(issue / 14)}`;
    const resolvedWith = async (issue: number) => {
      const date = `${1990 + Math.floor(issue / 14)}-05-${String((issue % 14) * 2 + 1).padStart(2, '0')}`;
      const noneOf = day(issue).replace(/\d+(?=,)/, (printed) => `${Number(printed) + 1}`);
      const text = `Fares rose (see “Notes from the harbours,” ${day(issue - 1)}; see “Notes from the harbours,” ${noneOf}).`;
      statements.clear();
      const written = [{ headline: 'Notes from the harbours', text }];
      await importIssue(archive, importedIssue(publication, { date }, written));
      const runs = [...statements].filter(([sql]) => sql.startsWith('UPDATE cross_references SET'));
      return runs.reduce((sum, [, count]) => sum + count, 0);
    };
    const counts: number[] = [];
    for (let issue = 1; issue <= 34; issue += 1) counts.push(await resolvedWith(issue));
    expect(counts.slice(26)).toEqual(Array(8).fill(2));
    await end();
  });

  it('read no whole plan where one of its issues is held against those before it', async () => {
    const { archive, statements, scans, end } = await watchedArchive();
    const start = { publication: null, recipe: null, rereads: null };
    const batchId = value(await archive.beginImport(start));
    await archive.forgetPlannedTraces(batchId);
    statements.clear();
    const traces = { designations: ['quay no 7'], marks: [[1, 2, 3]] };
    await archive.plannedCandidates(batchId, { position: 0, ...traces });
    const { positions } = await archive.plannedCandidates(batchId, { position: 1, ...traces });
    expect(positions).toEqual([0]);
    expect(scans()).toEqual([]);
    await end();
  });

  it('read as much as they are asked for where words are looked for, replaced and put back', async () => {
    const { archive, statements, scans, end } = await watchedArchive();
    const publication = await foundCourier(archive);
    const { issueId, briefings } = await importIssue(
      archive,
      importedIssue(publication, issueOf({ date: '2003-05-06' }), [
        { headline: 'Pilots', text: 'The old port closed.' },
      ]),
    );
    statements.clear();

    const query = findQuery.parse({ text: 'the old port' });
    const drafts = { draftsOnly: false };
    const scopes = [drafts, { ...drafts, issueId }, { ...drafts, publicationId: publication.id }];
    for (const scope of scopes) {
      for (const isPattern of [false, true]) {
        const search = { query: { ...query, isPattern }, scope, patience: 1000 };
        const { next } = value(await archive.findWords({ ...search, from: null }));
        if (next) value(await archive.findWords({ ...search, from: next }));
      }
    }
    const briefingId = briefings[0]?.id ?? '';
    const change = { place: 'text', start: 4, end: 7, words: 'old', text: 'new' } as const;
    await archive.replaceWords({
      ...{ actId: 'act', query, replacement: { text: 'new', keepCase: false } },
      briefings: [{ briefingId, revision: 1, headline: 'Pilots', changes: [change] }],
    });
    value(await archive.undoReplacing('act', { after: -1, limit: 8 }));
    value(await archive['replace.acts']({}));

    expect(statements.size).toBeGreaterThan(20);
    expect(scans()).toEqual([]);
    await end();
  });
});
