import { issueLabel } from '../../shared/issues/issue-label.ts';
import type { ArchiveCheck } from './archive.ts';
import type { Connection } from './connection.ts';
import { readStoredIssue } from './queries/issue-queries.ts';
import { findOriginal, unpackOriginal } from './queries/original-queries.ts';
import { damageOfBody, type StoredBody } from './queries/revision-queries.ts';

/** How many damages are named; an archive with more is beyond reading them one by one. */
const MAX_DAMAGES = 200;

/**
 * Proves the archive whole. SQLite's own check sees broken pages but few flipped bits, so every
 * text and every original is also held against its hash, and the search index against the texts.
 */
export function checkArchive(connection: Connection): ArchiveCheck {
  const parts = [
    checkPart('The pages of the file', () => checkPages(connection)),
    checkPart('The connections between the tables', () => checkForeignKeys(connection)),
    checkPart('The list of briefings', () => checkBriefings(connection)),
    checkPart('The texts of revisions', () => checkRevisions(connection)),
    checkPart('The originals of imports', () => checkOriginals(connection)),
    checkPart('The readings of citations', () => checkReadings(connection)),
    checkPart('The search index', () => checkSearchIndex(connection)),
  ];
  const damages = parts.flatMap((part) => part.damages);
  return {
    sound: damages.length === 0,
    proved: Object.assign({}, ...parts.map((part) => part.proved)),
    damages: damages.slice(0, MAX_DAMAGES),
  };
}

interface CheckedPart {
  readonly proved: Readonly<Record<string, number>>;
  readonly damages: readonly string[];
}

/** A part that cannot even be read is damaged; the others are still checked. */
function checkPart(name: string, check: () => CheckedPart): CheckedPart {
  try {
    return check();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { proved: {}, damages: [`${name} cannot be read: ${reason}.`] };
  }
}

function checkPages(connection: Connection): CheckedPart {
  const rows = connection
    .query<{ integrity_check: string }>(`PRAGMA integrity_check(${MAX_DAMAGES})`)
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const pages = connection.query<{ page_count: number }>('PRAGMA page_count').get();
  return {
    proved: { pages: pages?.page_count ?? 0 },
    damages: rows.map((line) => `The file of the archive: ${line}.`),
  };
}

function checkForeignKeys(connection: Connection): CheckedPart {
  const rows = connection
    .query<{ table: string; parent: string }>('PRAGMA foreign_key_check')
    .all();
  return {
    proved: {},
    damages: rows.map(
      ({ table, parent }) =>
        `A row of “${table}” points to a row of “${parent}” that is not there.`,
    ),
  };
}

interface RevisionRow extends StoredBody {
  headline: string;
  issue: number;
  revision: number;
}

/** One row at a time, so that an archive of any size fits. */
function checkRevisions(connection: Connection): CheckedPart {
  const damages: string[] = [];
  let revisions = 0;
  const rows = connection
    .query<RevisionRow>(
      `SELECT r.revision, b.headline, b.issue, t.sha256, t.content FROM revisions AS r
      JOIN briefings AS b USING (briefing) LEFT JOIN bodies AS t USING (body)`,
    )
    .iterate();
  for (const row of rows) {
    revisions += 1;
    const damage = guarded(() => damageOfBody(row));
    if (damage) {
      damages.push(`Revision ${row.revision} of the briefing “${row.headline}”: ${damage}`);
    }
  }
  return { proved: { revisions }, damages };
}

interface BriefingRow {
  headline: string;
  issue: number;
  revision: number;
  saidHeadline: string | null;
  text: string | null;
}

/** The list must say what the newest revisions say. */
function checkBriefings(connection: Connection): CheckedPart {
  const rows = connection
    .query<BriefingRow>(
      `SELECT b.headline, b.issue, b.revision, t.headline AS text,
        iif(json_valid(c.content), c.content ->> 'headline', NULL) AS saidHeadline
      FROM briefings AS b
      LEFT JOIN texts AS t USING (briefing)
      LEFT JOIN revisions AS r ON r.briefing = b.briefing AND r.revision = b.revision
      LEFT JOIN bodies AS c USING (body)`,
    )
    .all();
  const damaged = rows.filter(
    (row) => row.saidHeadline !== row.headline || row.text !== row.headline,
  );
  return {
    proved: { briefings: rows.length },
    damages: damaged.map((row) => {
      const label = guarded(() => issueLabel(readStoredIssue(connection, row.issue)));
      return row.saidHeadline === null
        ? `The newest text of the briefing “${row.headline}” (${label}) cannot be read.`
        : `The briefing “${row.headline}” (${label}) is listed under another headline than its text has.`;
    }),
  };
}

function checkOriginals(connection: Connection): CheckedPart {
  const rows = connection
    .query<{ sha256: string; name: string | null }>(
      `SELECT sha256, (SELECT name FROM import_files AS f WHERE f.sha256 = o.sha256 LIMIT 1) AS name
      FROM originals AS o`,
    )
    .all();
  const damages = rows.flatMap(({ sha256, name }) => {
    const what = `The original of “${name ?? sha256}”`;
    const original = findOriginal(connection, sha256);
    if (!original) return [`${what} cannot be found under its hash.`];
    const damage = guarded(() => {
      unpackOriginal(original);
      return null;
    });
    return damage ? [`${what}: ${damage}`] : [];
  });
  return { proved: { originals: rows.length }, damages };
}

function checkReadings(connection: Connection): CheckedPart {
  const rows = connection
    .query<{ headline: string }>(
      `SELECT b.headline FROM occurrences AS o JOIN briefings AS b USING (briefing)
      WHERE NOT json_valid(coalesce(o.reading, '{}')) OR NOT json_valid(coalesce(o.decision, '{}'))`,
    )
    .all();
  const total = connection.query<{ n: number }>('SELECT count(*) AS n FROM occurrences').get();
  return {
    proved: { occurrences: total?.n ?? 0 },
    damages: rows.map(
      ({ headline }) => `A citation in the briefing “${headline}” cannot be read; save it again.`,
    ),
  };
}

/** With rank 1 the index is also compared with the texts that it was made of. */
function checkSearchIndex(connection: Connection): CheckedPart {
  connection.query("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)").run();
  const total = connection.query<{ n: number }>('SELECT count(*) AS n FROM listed_texts').get();
  return { proved: { indexed: total?.n ?? 0 }, damages: [] };
}

/** What is said of something that could not be read at all. */
function guarded<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read.';
  }
}
