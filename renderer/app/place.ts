import { type EntityKind, entityKind } from '../../shared/authority/entity-record.ts';
import type { RequestFor } from '../../shared/contract/contract.ts';
import type { ReviewItemKey } from '../../shared/contract/review-procedures.ts';
import { plannedFates } from '../../shared/imports/import-plan.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { type FindingRule, findingRules } from '../../shared/linter/finding.ts';
import { type ReviewFilter, reviewFilter } from '../../shared/review/review-item.ts';

/** What is searched for, and within which limits. */
export type SearchTerms = Pick<
  RequestFor<'search.find'>,
  'query' | 'publicationId' | 'entityId' | 'status' | 'from' | 'to'
>;

/** Whose findings are shown, and of which rule. */
export interface FindingTerms {
  readonly rule?: FindingRule | undefined;
  readonly publicationId?: Identifier | undefined;
  readonly issueId?: Identifier | undefined;
}

export interface FindingKey {
  readonly briefingId: Identifier;
  readonly fingerprint: string;
}

/** Which files of a plan are listed; an absent limit lets all pass. */
export interface PlanFilter {
  readonly show?: Exclude<RequestFor<'imports.planFiles'>['filter'], 'all'>;
  /** Null for files that no importer understood. */
  readonly format?: string | null;
  readonly text?: string;
}

/** Where in the archive the window stands. It decides what the list and the desk show. */
export type Place =
  | { readonly kind: 'front' }
  | { readonly kind: 'publication'; readonly publicationId: Identifier; readonly year?: string }
  | { readonly kind: 'house-style'; readonly publicationId: Identifier }
  | { readonly kind: 'numbering'; readonly publicationId: Identifier }
  | { readonly kind: 'design'; readonly publicationId: Identifier }
  | { readonly kind: 'issue'; readonly issueId: Identifier }
  | { readonly kind: 'board'; readonly issueId: Identifier }
  | {
      readonly kind: 'briefing';
      readonly issueId: Identifier;
      readonly briefingId: Identifier;
      /** A second briefing on the desk, beside it. */
      readonly besideId?: Identifier;
    }
  | {
      readonly kind: 'search';
      readonly terms: SearchTerms;
      readonly briefingId?: Identifier;
      readonly besideId?: Identifier;
    }
  | { readonly kind: 'sources'; readonly sourceId?: Identifier }
  | { readonly kind: 'names'; readonly of?: EntityKind; readonly entityId?: Identifier }
  | {
      readonly kind: 'imports';
      readonly batchId?: Identifier;
      /** The file of the plan that is open, by its place in the batch. */
      readonly file?: number;
      readonly filter?: PlanFilter;
    }
  | { readonly kind: 'doubles'; readonly batchId?: Identifier; readonly pairId?: Identifier }
  | { readonly kind: 'findings'; readonly terms: FindingTerms; readonly finding?: FindingKey }
  | {
      readonly kind: 'replace';
      /** What one comes with: words that were looked for elsewhere, and the issue one was in. */
      readonly text?: string;
      readonly issueId?: Identifier;
    }
  | { readonly kind: 'review'; readonly filter: ReviewFilter; readonly item?: ReviewItemKey }
  /** The keyboard manual, at one of its parts; `keys` is where keys are chosen. */
  | { readonly kind: 'keyboard'; readonly part?: string };

export const FRONT: Place = { kind: 'front' };

/** The place as a fragment of the window's address: "#/issues/i1/briefings/b2". */
export function placeAddress(place: Place): string {
  switch (place.kind) {
    case 'front':
      return '#/';
    case 'publication':
      return `#/publications/${place.publicationId}${place.year ? `/${place.year}` : ''}`;
    case 'house-style':
      return `#/publications/${place.publicationId}/house-style`;
    case 'numbering':
      return `#/publications/${place.publicationId}/numbering`;
    case 'design':
      return `#/publications/${place.publicationId}/design`;
    case 'issue':
      return `#/issues/${place.issueId}`;
    case 'board':
      return `#/issues/${place.issueId}/board`;
    case 'briefing':
      return `#/issues/${place.issueId}/briefings/${place.briefingId}${besideQuery(place)}`;
    case 'search': {
      const at = place.briefingId ? `/${place.briefingId}` : '';
      return `#/search${at}?${termsQuery(place.terms, place.besideId)}`;
    }
    case 'sources':
      return place.sourceId ? `#/sources/${place.sourceId}` : '#/sources';
    case 'names': {
      const kind = place.of ? `?kind=${place.of}` : '';
      return `#/names${place.entityId ? `/${place.entityId}` : ''}${kind}`;
    }
    case 'imports':
      return importsAddress(place);
    case 'doubles': {
      const query = queryOf([['import', place.batchId]]);
      return `#/doubles${place.pairId ? `/${place.pairId}` : ''}${query && `?${query}`}`;
    }
    case 'findings':
      return findingsAddress(place.finding, place.terms);
    case 'replace': {
      const query = queryOf([
        ['q', place.text],
        ['issue', place.issueId],
      ]);
      return `#/replace${query && `?${query}`}`;
    }
    case 'review':
      return reviewAddress(place.item, place.filter);
    case 'keyboard':
      return place.part ? `#/keyboard/${place.part}` : '#/keyboard';
  }
}

/** Reads an address; one that says nothing is the front page. */
export function placeAt(address: string): Place {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?');
  const [kind, id, part, partId] = path.split('/').map((segment) => segment || undefined);
  if (kind === 'publications' && id && part === 'house-style') {
    return { kind: 'house-style', publicationId: id };
  }
  if (kind === 'publications' && id && part === 'numbering') {
    return { kind: 'numbering', publicationId: id };
  }
  if (kind === 'publications' && id && part === 'design') {
    return { kind: 'design', publicationId: id };
  }
  if (kind === 'publications' && id) return { kind: 'publication', publicationId: id, year: part };
  if (kind === 'issues' && id && part === 'briefings' && partId) {
    return { kind: 'briefing', issueId: id, briefingId: partId, ...besideIn(query) };
  }
  if (kind === 'issues' && id && part === 'board') return { kind: 'board', issueId: id };
  if (kind === 'issues' && id) return { kind: 'issue', issueId: id };
  if (kind === 'search') {
    return { kind: 'search', terms: termsIn(query), briefingId: id, ...(id && besideIn(query)) };
  }
  if (kind === 'sources') return { kind: 'sources', sourceId: id };
  if (kind === 'names') {
    const of = entityKind.safeParse(new URLSearchParams(query).get('kind')).data;
    return { kind: 'names', of, entityId: id };
  }
  if (kind === 'imports') return importsAt(id, part === 'files' ? partId : undefined, query);
  if (kind === 'doubles') {
    const batchId = new URLSearchParams(query).get('import') ?? undefined;
    return { kind: 'doubles', batchId, pairId: id };
  }
  if (kind === 'findings') {
    const finding = id && part ? { briefingId: id, fingerprint: part } : undefined;
    return { kind: 'findings', terms: findingTermsIn(query), ...(finding && { finding }) };
  }
  if (kind === 'replace') {
    const given = new URLSearchParams(query);
    const [text, issueId] = [given.get('q'), given.get('issue')];
    return { kind: 'replace', ...(text && { text }), ...(issueId && { issueId }) };
  }
  if (kind === 'review') {
    const item = id && part ? { briefingId: id, id: part } : undefined;
    return { kind: 'review', filter: reviewFilterIn(query), ...(item && { item }) };
  }
  if (kind === 'keyboard') return { kind: 'keyboard', ...(id && { part: id }) };
  return FRONT;
}

const NO_FORMAT = 'none';

function importsAddress({ batchId, file, filter = {} }: Place & { kind: 'imports' }): string {
  if (!batchId) return '#/imports';
  const at = file === undefined ? '' : `/files/${file}`;
  const { show, format, text } = filter;
  const query = queryOf(
    Object.entries({ show, format: format === null ? NO_FORMAT : format, text }),
  );
  return `#/imports/${batchId}${at}${query && `?${query}`}`;
}

function importsAt(
  batchId: Identifier | undefined,
  file: string | undefined,
  query: string,
): Place & { kind: 'imports' } {
  if (!batchId) return { kind: 'imports' };
  const given = new URLSearchParams(query);
  const format = given.get('format');
  const text = given.get('text');
  const show = planShows.find((one) => one === given.get('show'));
  const filter: PlanFilter = {
    ...(show && { show }),
    ...(format !== null && { format: format === NO_FORMAT ? null : format }),
    ...(text !== null && { text }),
  };
  return {
    kind: 'imports',
    batchId,
    ...(file !== undefined && /^\d+$/.test(file) && { file: Number(file) }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

const planShows = ['attention', ...plannedFates] as const;

function findingsAddress(
  finding: FindingKey | undefined,
  { rule, publicationId, issueId }: FindingTerms,
): string {
  const place = finding ? `#/findings/${finding.briefingId}/${finding.fingerprint}` : '#/findings';
  const query = queryOf(Object.entries({ rule, publication: publicationId, issue: issueId }));
  return query === '' ? place : `${place}?${query}`;
}

function findingTermsIn(query: string): FindingTerms {
  const given = new URLSearchParams(query);
  return {
    rule: findingRules.find((rule) => rule === given.get('rule')),
    publicationId: given.get('publication') ?? undefined,
    issueId: given.get('issue') ?? undefined,
  };
}

function reviewAddress(item: ReviewItemKey | undefined, filter: ReviewFilter): string {
  const place = item ? `#/review/${item.briefingId}/${item.id}` : '#/review';
  const query = queryOf(
    Object.entries(filter).map(([name, value]) => [
      name,
      value === undefined ? undefined : String(value),
    ]),
  );
  return query === '' ? place : `${place}?${query}`;
}

/** What of an address narrows the queue; anything else in it is passed over. */
function reviewFilterIn(query: string): ReviewFilter {
  const given = new URLSearchParams(query);
  const confidence = given.get('confidence');
  const filter = {
    ...Object.fromEntries(given),
    confidence: confidence ? Number(confidence) : undefined,
  };
  return reviewFilter.safeParse(filter).data ?? {};
}

const queryOf = (pairs: readonly (readonly [string, string | undefined])[]): string =>
  new URLSearchParams(
    pairs.filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();

function besideQuery({ besideId }: { readonly besideId?: Identifier }): string {
  return besideId ? `?${queryOf([['beside', besideId]])}` : '';
}

function besideIn(query: string): { besideId?: Identifier } {
  const besideId = new URLSearchParams(query).get('beside');
  return besideId ? { besideId } : {};
}

const termsQuery = (
  { query, publicationId, entityId, status, from, to }: SearchTerms,
  besideId: Identifier | undefined,
): string =>
  queryOf(
    Object.entries({
      q: query,
      publication: publicationId,
      name: entityId,
      status,
      from,
      to,
      beside: besideId,
    }),
  );

function termsIn(query: string): SearchTerms {
  const given = new URLSearchParams(query);
  return {
    query: given.get('q') ?? '',
    publicationId: given.get('publication') ?? undefined,
    entityId: given.get('name') ?? undefined,
    status: given.get('status') ?? undefined,
    from: given.get('from') ?? undefined,
    to: given.get('to') ?? undefined,
  };
}
