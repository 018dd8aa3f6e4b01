import { type EntityKind, entityKind } from '../../shared/authority/entity-record.ts';
import type { RequestFor } from '../../shared/contract/contract.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';

/** What is searched for, and within which limits. */
export type SearchTerms = Pick<
  RequestFor<'search.find'>,
  'query' | 'publicationId' | 'from' | 'to'
>;

/** Where in the archive the window stands. It decides what the list and the desk show. */
export type Place =
  | { readonly kind: 'front' }
  | { readonly kind: 'publication'; readonly publicationId: Identifier; readonly year?: string }
  | { readonly kind: 'issue'; readonly issueId: Identifier }
  | { readonly kind: 'briefing'; readonly issueId: Identifier; readonly briefingId: Identifier }
  | { readonly kind: 'search'; readonly terms: SearchTerms; readonly briefingId?: Identifier }
  | { readonly kind: 'sources'; readonly sourceId?: Identifier }
  | { readonly kind: 'names'; readonly of?: EntityKind; readonly entityId?: Identifier }
  | { readonly kind: 'imports'; readonly batchId?: Identifier };

export const FRONT: Place = { kind: 'front' };

/** The place as a fragment of the window's address: "#/issues/i1/briefings/b2". */
export function placeAddress(place: Place): string {
  switch (place.kind) {
    case 'front':
      return '#/';
    case 'publication':
      return `#/publications/${place.publicationId}${place.year ? `/${place.year}` : ''}`;
    case 'issue':
      return `#/issues/${place.issueId}`;
    case 'briefing':
      return `#/issues/${place.issueId}/briefings/${place.briefingId}`;
    case 'search':
      return `#/search${place.briefingId ? `/${place.briefingId}` : ''}?${termsQuery(place.terms)}`;
    case 'sources':
      return place.sourceId ? `#/sources/${place.sourceId}` : '#/sources';
    case 'names': {
      const kind = place.of ? `?kind=${place.of}` : '';
      return `#/names${place.entityId ? `/${place.entityId}` : ''}${kind}`;
    }
    case 'imports':
      return place.batchId ? `#/imports/${place.batchId}` : '#/imports';
  }
}

/** Reads an address; one that says nothing is the front page. */
export function placeAt(address: string): Place {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?');
  const [kind, id, part, partId] = path.split('/').map((segment) => segment || undefined);
  if (kind === 'publications' && id) return { kind: 'publication', publicationId: id, year: part };
  if (kind === 'issues' && id && part === 'briefings' && partId) {
    return { kind: 'briefing', issueId: id, briefingId: partId };
  }
  if (kind === 'issues' && id) return { kind: 'issue', issueId: id };
  if (kind === 'search') return { kind: 'search', terms: termsIn(query), briefingId: id };
  if (kind === 'sources') return { kind: 'sources', sourceId: id };
  if (kind === 'names') {
    const of = entityKind.safeParse(new URLSearchParams(query).get('kind')).data;
    return { kind: 'names', of, entityId: id };
  }
  if (kind === 'imports') return { kind: 'imports', batchId: id };
  return FRONT;
}

function termsQuery({ query, publicationId, from, to }: SearchTerms): string {
  const given = Object.entries({ q: query, publication: publicationId, from, to });
  return new URLSearchParams(
    given.filter((pair): pair is [string, string] => !!pair[1]),
  ).toString();
}

function termsIn(query: string): SearchTerms {
  const given = new URLSearchParams(query);
  return {
    query: given.get('q') ?? '',
    publicationId: given.get('publication') ?? undefined,
    from: given.get('from') ?? undefined,
    to: given.get('to') ?? undefined,
  };
}
