import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { KnownName } from '../../../shared/mentions/name-index.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import { resourcePath } from '../../workers/resource-path.ts';
import { readGazetteer } from './read-gazetteer.ts';

/** A record of the gazetteer. */
export interface GazetteerEntity extends KnownName {
  readonly note?: string | undefined;
}

interface Gazetteer {
  readonly records: ReadonlyMap<Identifier, GazetteerEntity>;
  /** By kind and the key of any of its names: "place kiev". */
  readonly byName: ReadonlyMap<string, readonly GazetteerEntity[]>;
}

let loaded: Gazetteer | undefined;

/** The facts that ship with the programme; read when they are first asked for. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

export const wellKnown = (id: Identifier): GazetteerEntity | undefined =>
  gazetteer().records.get(id);

export const wellKnownByName = (
  kind: EntityRecord['kind'],
  name: string,
): readonly GazetteerEntity[] => gazetteer().byName.get(`${kind} ${nameKeyOf(name)}`) ?? [];

function load(): Gazetteer {
  const records = new Map<Identifier, GazetteerEntity>();
  const byName = new Map<string, GazetteerEntity[]>();
  for (const { kind, records: all } of readGazetteer(resourcePath('authority/gazetteer'))) {
    for (const record of all) {
      const entity = { ...record, kind };
      records.set(record.id, entity);
      for (const name of [record.name, ...(record.aliases ?? [])]) {
        const key = `${kind} ${nameKeyOf(name)}`;
        byName.set(key, [...(byName.get(key) ?? []), entity]);
      }
    }
  }
  return { records, byName };
}
