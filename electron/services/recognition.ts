import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import type { ReadingContext } from '../../shared/citations/reading.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { BriefingDraft, IssueDraft } from '../../shared/issues/issue-draft.ts';
import type { IndexedBriefing } from '../archive/archive.ts';

/**
 * Recognises the citations and references of a draft and lists what the archive indexes of it.
 * Linear in the length of the text; it runs in the import worker.
 */
export const recogniseBriefings = (
  { briefings }: Pick<IssueDraft, 'briefings'>,
  context: ReadingContext,
): IndexedBriefing[] => briefings.map((briefing) => recogniseBriefing(briefing, context));

function recogniseBriefing(briefing: BriefingDraft, context: ReadingContext): IndexedBriefing {
  const { headline, section, byline, dateline } = briefing;
  const tagged = tagManuscript(briefing.manuscript, context, randomUUID);
  const index = indexManuscript(tagged, context);
  return { headline, section, byline, dateline, manuscript: tagged, ...index };
}
