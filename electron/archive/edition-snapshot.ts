import type { BriefingDetails } from '../../shared/issues/briefing.ts';
import type { PrintedFurniture } from '../../shared/issues/furniture.ts';
import { printedSections } from '../../shared/issues/printed-sections.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { printedManuscript } from '../../shared/manuscript/settle-changes.ts';
import type { Connection } from './connection.ts';
import { issueFurniture } from './issue-furniture.ts';
import { briefingsOfIssue } from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { readStoredPublication } from './queries/publication-queries.ts';
import { readRevision, sha256 } from './queries/revision-queries.ts';

const SNAPSHOT_VERSION = 1;

export interface EditionSnapshot {
  /** All that is frozen, as JSON; the same issue always gives the same text. */
  readonly content: string;
  readonly sha256: string;
  readonly furniture: PrintedFurniture;
  readonly briefings: number;
}

interface FrozenBriefing {
  readonly id: string;
  readonly revision: number;
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

/** An issue as its edition of this number would print it: facts, furniture, sections and texts. */
export function snapshotOf(
  connection: Connection,
  issue: StoredIssue,
  number: number,
): EditionSnapshot {
  const { title, shortTitle, subtitle, publisher, issn, language, slug } = readStoredPublication(
    connection,
    issue.publication,
  );
  const furniture = issueFurniture(connection, issue, issn);
  const briefings = briefingsOfIssue(connection, issue.issue).map(
    ({ id, briefing, revision }): FrozenBriefing => {
      const body = readRevision(connection, briefing, revision);
      invariant(body, 'a briefing has its newest revision');
      const { details } = body;
      return { id, revision, details, manuscript: printedManuscript(body.manuscript) };
    },
  );
  const named = briefings.map(({ id, details }) => ({ id, section: details.section }));
  const content = JSON.stringify({
    format: 'masthead-edition',
    version: SNAPSHOT_VERSION,
    edition: number,
    publication: { title, shortTitle, subtitle, publisher, issn, language, slug },
    issue: {
      id: issue.id,
      volume: issue.volume,
      number: issue.number,
      date: issue.date,
      datePrecision: issue.datePrecision,
      title: issue.title,
      language: issue.language,
    },
    furniture,
    sections: printedSections(named),
    briefings,
  });
  return { content, sha256: sha256(content), furniture, briefings: briefings.length };
}
