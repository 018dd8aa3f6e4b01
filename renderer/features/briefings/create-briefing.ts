import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';

/** Starts an empty briefing at the end of an issue and opens it. */
export async function createBriefing(issueId: Identifier): Promise<void> {
  const briefing = await changeArchive('briefings.create', { issueId, headline: '' });
  if (briefing) goTo({ kind: 'briefing', issueId, briefingId: briefing.id });
}
