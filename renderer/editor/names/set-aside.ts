import { useCallback, useMemo, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { groupKey, type NameKind } from './name-groups.ts';
import type { NameSuggestions } from './use-name-suggestions.ts';

/** A suggestion on which a person has decided. */
export interface Decided {
  readonly kind: NameKind;
  readonly record: Identifier | null;
  readonly name: string;
}

/** Takes what was decided out of sight before the archive has answered, and back where it is undone. */
export interface SetAside {
  /** Accepted: away until a later revision is read, which suggests it again only if it was undone. */
  accepted(decided: Decided): void;
  refused(decided: Decided): void;
  again(decided: Decided): void;
}

const keyOf = ({ kind, record, name }: Decided): string => groupKey(kind, record, name);

/** The suggestions that still wait for a decision, and what takes them away. */
export function useSetAside(
  suggestions: NameSuggestions | null,
): [waiting: NameSuggestions | null, SetAside] {
  // By key: the last revision for which it stays away.
  const [aside, setAside] = useState<ReadonlyMap<string, number>>(new Map());
  const revision = suggestions?.revision ?? 0;
  const put = useCallback(
    (decided: Decided, until: number) =>
      setAside((before) => new Map(before).set(keyOf(decided), until)),
    [],
  );
  const waiting = useMemo(() => {
    const isAside = (decided: Decided) => (aside.get(keyOf(decided)) ?? 0) >= revision;
    return (
      suggestions && {
        ...suggestions,
        names: suggestions.names.filter((name) => !isAside(name)),
        topics: suggestions.topics.filter((topic) => !isAside({ ...topic, kind: 'topic' })),
      }
    );
  }, [suggestions, aside, revision]);
  const actions = useMemo(
    () => ({
      accepted: (decided: Decided) => put(decided, revision),
      refused: (decided: Decided) => put(decided, Number.POSITIVE_INFINITY),
      again: (decided: Decided) => put(decided, 0),
    }),
    [put, revision],
  );
  return [waiting, actions];
}
