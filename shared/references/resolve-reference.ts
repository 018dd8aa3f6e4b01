import type { ReferenceReading } from '../citations/reading.ts';
import { findByDate } from './find-by-date.ts';
import { findByNumber } from './find-by-number.ts';
import { findByRelation } from './find-by-relation.ts';
import { findByTitle } from './find-by-title.ts';
import { missingFile, missingNumber, missingPeriod, missingTitle } from './missing-issue.ts';
import { inOwnLanguage } from './own-language.ts';
import type { ReferenceContext, ReferenceLookup } from './reference-lookup.ts';
import { type ReferenceTarget, referenceTarget } from './reference-target.ts';
import type { CompleteResolution, MissingIssue } from './resolution.ts';
import { resolveAddress } from './resolve-address.ts';
import { candidateOf, MOST_CANDIDATES, type Search } from './search.ts';

/**
 * The issues that a reference means. Several are `resolved` where the text points to several (a
 * list, a range of days), `ambiguous` where it can only mean one of them. A periodical that the
 * archive does not have, or an address on the web, is `external`.
 */
export function resolveReference(
  reference: ReferenceReading,
  context: ReferenceContext,
  lookup: ReferenceLookup,
): CompleteResolution {
  const target = referenceTarget(reference, context);
  return find({ target, context, lookup: inOwnLanguage(lookup, context) });
}

function find(search: Search): CompleteResolution {
  const { target, context, lookup } = search;
  if (target.address !== null) {
    const words = { ...target, address: null, fileName: null, isWebAddress: false };
    const inWords = () => find({ ...search, target: words });
    const linked = resolveAddress(target, context, lookup, inWords);
    if (linked) return { ...linked, missing: [] };
    if (!target.isWebAddress) return dangling(target);
  }
  if (target.fileName !== null || target.isWebAddress) return findByFileName(search);
  if (target.publicationIds.length === 0) return EXTERNAL;
  return (
    findByNumber(search) ??
    findByDate(search) ??
    findByRelation(search) ??
    findByTitle(search) ??
    dangling(target)
  );
}

const EXTERNAL: CompleteResolution = { state: 'external', candidates: [], missing: [] };

const dangling = (target: ReferenceTarget): CompleteResolution => ({
  state: 'dangling',
  candidates: [],
  missing: missingOf(target),
});

/** What is missing is told by the surest of what is printed. */
function missingOf({ publicationIds, ...target }: ReferenceTarget): MissingIssue[] {
  const { numbers, periods, title, fileName, address } = target;
  const [id] = publicationIds;
  if (id === undefined) return [];
  if (address !== null) return [missingFile(id, address)];
  if (fileName !== null) return [missingFile(id, fileName)];
  if (numbers.length > 0) return numbers.map((number) => missingNumber(id, number));
  if (periods.length > 0) return periods.map((period) => missingPeriod(id, period));
  return title === null ? [] : [missingTitle(id, title)];
}

function findByFileName(search: Search): CompleteResolution {
  const { target, lookup } = search;
  const found =
    target.fileName === null ? [] : lookup.issuesByFileName(target.fileName, MOST_CANDIDATES);
  if (found.length === 0) return target.isWebAddress ? EXTERNAL : dangling(target);
  const candidates = found.map((issue) =>
    candidateOf(search, issue, 0.9, 'Read from a file of this name'),
  );
  return { state: found.length === 1 ? 'resolved' : 'ambiguous', candidates, missing: [] };
}
