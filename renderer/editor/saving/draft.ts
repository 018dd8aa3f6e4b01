import { z } from 'zod';
import { type BriefingDetails, briefingDetails } from '../../../shared/issues/briefing.ts';
import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import { type Manuscript, manuscript } from '../../../shared/manuscript/manuscript.ts';
import { unwrapTags } from '../../../shared/manuscript/wrap-span.ts';

/** Everything that an editor can change of a briefing. */
export interface Draft {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

export const draft = z.object({ details: briefingDetails, manuscript });

/** The draft in a briefing or revision that holds more. */
export const draftOf = ({ details, manuscript }: Draft): Draft => ({
  details: {
    headline: details.headline,
    section: details.section,
    byline: details.byline,
    dateline: details.dateline,
    ...(details.topics?.length && { topics: details.topics }),
  },
  manuscript,
});

/** Canonical manuscripts write their properties in no fixed order, so they are compared sorted. */
export const sameDraft = (one: Draft, other: Draft): boolean =>
  canonicalJson(draftOf(one)) === canonicalJson(draftOf(other));

/** Whether two drafts are the same text, whatever of it is tagged as a citation or reference. */
export const sameButForTags = (one: Draft, other: Draft): boolean =>
  sameDraft(withoutTags(one), withoutTags(other));

const withoutTags = ({ details, manuscript }: Draft): Draft => ({
  details,
  manuscript: mapInlines(manuscript, (inlines) => unwrapTags(inlines, () => true)),
});

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
