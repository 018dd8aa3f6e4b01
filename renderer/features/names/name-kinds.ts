import type { EntityKind } from '../../../shared/authority/entity-record.ts';

/** The kinds of records in words, one and many. */
export const nameKinds: Record<EntityKind, { readonly one: string; readonly many: string }> = {
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  topic: { one: 'Topic', many: 'Topics' },
};

export const nameKindOptions = Object.entries(nameKinds).map(([value, { one }]) => ({
  value: value as EntityKind,
  label: one,
}));
