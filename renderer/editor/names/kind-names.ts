import type { NameKind } from './name-groups.ts';

/** The kinds of names in words, one and many. */
export const kindNames: Record<NameKind, { readonly one: string; readonly many: string }> = {
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  topic: { one: 'Topic', many: 'Topics in the text' },
};
