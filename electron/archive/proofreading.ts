import { LINTER_VERSION } from '../../shared/linter/finding.ts';
import { lint } from '../../shared/linter/lint.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { proofOfBriefing } from './proof-of-briefing.ts';
import { readStoredBriefing } from './queries/briefing-queries.ts';
import {
  briefingsWaiting,
  judgeFindings,
  replaceFindings,
  tickOff,
  waitAll,
} from './queries/finding-queries.ts';
import { readStoredIssue } from './queries/issue-queries.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';
import { isListed } from './queries/text-queries.ts';

/** Looks at these briefings, or, of all that wait, at the newest so many. Answers how many it was. */
export function proofreadWaiting(
  connection: Connection,
  which: { readonly briefings: readonly BriefingKey[] } | { readonly limit: number },
): number {
  lookAgainAfterUpgrade(connection);
  const waiting = briefingsWaiting(connection, which);
  for (const briefing of waiting) proofreadBriefing(connection, briefing);
  return waiting.length;
}

/** Its findings take the place of those before; of one that is not listed there are none. */
function proofreadBriefing(connection: Connection, briefing: BriefingKey): void {
  const stored = readStoredBriefing(connection, briefing);
  const proof = isListed(connection, briefing) ? proofOfBriefing(connection, stored) : null;
  replaceFindings(connection, briefing, proof ? lint(proof) : []);
  const { publication } = readStoredIssue(connection, stored.issue);
  judgeFindings(connection, { publication, briefing });
  tickOff(connection, briefing);
}

/** Other rules find other things: then every briefing waits. */
function lookAgainAfterUpgrade(connection: Connection): void {
  const version = String(LINTER_VERSION);
  if (readSetting(connection, 'linter-version') === version) return;
  waitAll(connection);
  putSetting(connection, 'linter-version', version);
}
