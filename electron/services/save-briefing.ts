import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { SavedBriefing } from '../../shared/issues/briefing.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';

/** Reads what the manuscript has tagged, in the light of its issue, and commits both together. */
export async function saveBriefing(
  archive: Pick<Archive, 'readingContextOf' | 'saveBriefing'>,
  { manuscript, ...request }: Parameters<Handlers['briefings.save']>[0],
): Promise<Result<SavedBriefing, Failure>> {
  const context = await archive.readingContextOf(request.briefingId);
  if (!context.ok) return context;
  const index = indexManuscript(manuscript, context.value);
  return archive.saveBriefing({ ...request, manuscript, ...index });
}
