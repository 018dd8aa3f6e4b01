import type { EntityKind } from '../../../shared/authority/entity-record.ts';
import { say } from '../../wording/say.ts';

/** The kinds of records in words, one and many. */
export const nameKinds: Record<EntityKind, { readonly one: string; readonly many: string }> = {
  person: { one: say('Person'), many: say('People') },
  place: { one: say('Place'), many: say('Places') },
  organisation: { one: say('Organisation'), many: say('Organisations') },
  topic: { one: say('Topic'), many: say('Topics') },
};

export const nameKindOptions = Object.entries(nameKinds).map(([value, { one }]) => ({
  value: value as EntityKind,
  label: one,
}));
