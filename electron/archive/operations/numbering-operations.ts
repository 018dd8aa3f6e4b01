import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { checkRun } from '../../../shared/numbering/check-run.ts';
import { explainFindings } from '../../../shared/numbering/explain-findings.ts';
import { guessRule } from '../../../shared/numbering/guess-rule.ts';
import { type NumberingRule, usualNumbering } from '../../../shared/numbering/numbering-rule.ts';
import { proposeForDay, proposeNext } from '../../../shared/numbering/propose-numbering.ts';
import type { RunEntry } from '../../../shared/numbering/run-of-issues.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import {
  deleteExplanation,
  explanationsOf,
  insertExplanation,
  putRule,
  runOfPublication,
  settledRule,
} from '../queries/numbering-queries.ts';
import { findPublicationKey, type PublicationKey } from '../queries/publication-queries.ts';
import { whoWrites } from '../who-writes.ts';

export function readNumbering(
  connection: Connection,
  { publicationId }: RequestFor<'numbering.read'>,
): OutcomeFor<'numbering.read'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const rule = settledRule(connection, publication);
  return ok({ rule, guessed: guessRule(runOfPublication(connection, publication)) });
}

export function settleNumbering(
  connection: Connection,
  { publicationId, rule }: RequestFor<'numbering.settle'>,
): OutcomeFor<'numbering.settle'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  putRule(connection, publication, rule);
  return ok({});
}

export function checkNumbering(
  connection: Connection,
  { publicationId, rule: tried }: RequestFor<'numbering.check'>,
): OutcomeFor<'numbering.check'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const entries = runOfPublication(connection, publication);
  const rule = tried ?? ruleInForce(connection, publication, entries);
  const { findings, ...run } = checkRun(rule, entries);
  const explanations = explanationsOf(connection, publication);
  return ok({
    rule,
    entries,
    run,
    findings: explainFindings(findings, explanations, entries),
    explanations,
  });
}

export function proposeNumbering(
  connection: Connection,
  { publicationId, date, issueId, covering }: Parameters<Handlers['numbering.propose']>[0],
): OutcomeFor<'numbering.propose'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const entries = runOfPublication(connection, publication).filter(({ id }) => id !== issueId);
  const rule = ruleInForce(connection, publication, entries);
  return ok(
    date === undefined
      ? proposeNext(rule, entries, covering)
      : proposeForDay(rule, entries, date, covering),
  );
}

export function explainRun(
  connection: Connection,
  { publicationId, about, words }: RequestFor<'numbering.explain'>,
): OutcomeFor<'numbering.explain'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const by = whoWrites(connection).name;
  const explanation = { id: randomUUID(), about, words, by, at: new Date().toISOString() };
  insertExplanation(connection, publication, explanation);
  return ok(explanation);
}

export function takeExplanation(
  connection: Connection,
  { explanationId }: RequestFor<'numbering.takeExplanation'>,
): OutcomeFor<'numbering.takeExplanation'> {
  const taken = deleteExplanation(connection, explanationId);
  return taken ? ok(taken) : err(failure('not-found', 'This explanation was taken back already.'));
}

/** What a person settled, else what the run shows, else what is usual. */
const ruleInForce = (
  connection: Connection,
  publication: PublicationKey,
  entries: readonly RunEntry[],
): NumberingRule =>
  settledRule(connection, publication) ?? guessRule(entries)?.rule ?? usualNumbering;
