import type { ReadingContext } from '../../../shared/citations/reading.ts';
import { readingContext } from '../../../shared/citations/reading-context.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { say } from '../../wording/say.ts';

/** A briefing with what is needed to read and to show it. */
export interface OpenBriefing {
  readonly briefing: Briefing;
  readonly issue: IssueSummary;
  readonly publication: Publication;
  readonly context: ReadingContext;
}

/** Saves that still run for briefings that were just left. */
const closing = new Map<string, Promise<void>>();

/** A briefing that is opened again waits for its own last save, so that it shows it. */
export function rememberClosing(briefingId: string, closed: Promise<void>): void {
  const settled = closed.finally(() => {
    if (closing.get(briefingId) === settled) closing.delete(briefingId);
  });
  closing.set(briefingId, settled);
}

export async function openBriefing(
  bridge: Bridge,
  briefingId: string,
): Promise<Result<OpenBriefing, Failure>> {
  await closing.get(briefingId);
  const [briefing, publications] = await Promise.all([
    bridge.call('briefings.read', { briefingId }),
    bridge.call('publications.list', {}),
  ]);
  if (!briefing.ok) return briefing;
  if (!publications.ok) return publications;
  const found = await bridge.call('issues.read', { issueId: briefing.value.issueId });
  if (!found.ok) return found;
  const { issue } = found.value;
  const publication = publications.value.find(({ id }) => id === issue.publicationId);
  if (!publication)
    return err(failure('not-found', say('The publication of this briefing is gone.')));
  const context = readingContext(publication, issue);
  return ok({ briefing: briefing.value, issue, publication, context });
}
