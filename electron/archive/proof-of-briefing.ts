import { likenessOf } from '../../shared/authority/alike-names.ts';
import type { DateSpan } from '../../shared/citations/reading.ts';
import {
  type Proof,
  type ProofOccurrence,
  type ProofSource,
  proofParagraphs,
} from '../../shared/linter/proof.ts';
import type { Connection } from './connection.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { citedSourcesIn } from './queries/citation-queries.ts';
import { datesCovered } from './queries/finding-queries.ts';
import { readStoredIssue } from './queries/issue-queries.ts';
import { isRejected, occurrencesOfBriefing } from './queries/occurrence-queries.ts';
import { resolutionsIn } from './queries/reference-queries.ts';
import { textOfBriefing } from './queries/review-item-queries.ts';
import { readRevision } from './queries/revision-queries.ts';
import { namesPerhapsAlike } from './queries/source-likeness-queries.ts';
import { findSource, readSource } from './queries/source-queries.ts';
import { readSheet } from './queries/style-queries.ts';
import { acceptedIn } from './queries/wording-queries.ts';

/** A briefing at its newest revision, as the linter reads it; null where its text is gone. */
export function proofOfBriefing(
  connection: Connection,
  { briefing, revision, issue: issueKey }: StoredBriefing,
): Proof | null {
  const body = readRevision(connection, briefing, revision);
  if (!body) return null;
  const issue = readStoredIssue(connection, issueKey);
  const text = textOfBriefing(connection, briefing);
  const cited = citedSourcesIn(connection, briefing);
  const resolutions = resolutionsIn(connection, briefing);
  const known = new Map<string, ProofSource>();
  const occurrences = occurrencesOfBriefing(connection, briefing)
    .filter((occurrence) => !isRejected(occurrence))
    .map(
      ({ occurrence, ...read }): ProofOccurrence => ({
        ...read,
        sources: (cited.get(occurrence) ?? []).map(({ name, sourceId }) => {
          const source = known.get(name) ?? proofSource(connection, name, sourceId);
          known.set(name, source);
          return { ...source, sourceId };
        }),
        resolutions: resolutions.get(occurrence) ?? [],
      }),
    );
  return {
    text,
    paragraphs: proofParagraphs(body.manuscript, text),
    occurrences,
    issue: { id: issue.id, date: issue.datePrecision === 'day' ? issue.date : null },
    sheet: readSheet(connection, issue.publication),
    accepted: acceptedIn(connection, issue.publication),
    covered: coveredBy(connection, issue.publication),
  };
}

const MOST_NEAR = 2;
/** "TT" may stand for "Tampa Tribune", but is no spelling of it. */
const LENGTHS_APART = 4;

function proofSource(connection: Connection, name: string, sourceId: string): ProofSource {
  const record = findSource(connection, sourceId);
  const isKnown = record?.status === 'confirmed' || record?.touched === true;
  return {
    name,
    sourceId,
    recordName: record?.name ?? name,
    kind: record?.kind ?? 'other',
    isKnown,
    near: isKnown ? [] : nearNames(connection, name),
  };
}

/** Names of confirmed records that are likely to be the same name, misspelt or romanised otherwise. */
function nearNames(connection: Connection, name: string): string[] {
  const near = namesPerhapsAlike(connection, name)
    .filter(({ source }) => readSource(connection, source).status === 'confirmed')
    .filter(({ printed }) => Math.abs(printed.length - name.length) <= LENGTHS_APART)
    .filter(({ printed }) => likenessOf(name, printed) !== null)
    .map(({ printed }) => printed);
  return [...new Set(near)].slice(0, MOST_NEAR);
}

function coveredBy(connection: Connection, publication: number): DateSpan | null {
  const { first, last } = datesCovered(connection, publication);
  return first && last ? { start: first, end: last } : null;
}
