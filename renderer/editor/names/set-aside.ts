import { useCallback, useMemo, useRef, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { EditorSession } from '../desk/session.ts';
import { groupKey, type NameKind } from './name-groups.ts';
import { type NameSuggestions, useNameSuggestions } from './use-name-suggestions.ts';

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
  session: EditorSession,
  briefingId: Identifier,
): [waiting: NameSuggestions | null, SetAside] {
  // By key: the last revision for which it stays away.
  const [aside, setAside] = useState<ReadonlyMap<string, number>>(new Map());
  const newest = useRef(0);
  const read = useCallback((revision: number) => {
    newest.current = revision;
    setAside((before) => {
      const still = [...before].filter(([, until]) => until >= revision);
      return still.length === before.size ? before : new Map(still);
    });
  }, []);
  const suggestions = useNameSuggestions(session, briefingId, read);
  const waiting = useMemo(() => {
    const waits = (decided: Decided) => !aside.has(keyOf(decided));
    return (
      suggestions && {
        ...suggestions,
        names: suggestions.names.filter(waits),
        topics: suggestions.topics.filter((topic) => waits({ ...topic, kind: 'topic' })),
      }
    );
  }, [suggestions, aside]);
  const actions = useMemo(() => {
    const put = (decided: Decided, until: number) =>
      setAside((before) => new Map(before).set(keyOf(decided), until));
    return {
      accepted: (decided: Decided) => put(decided, newest.current),
      refused: (decided: Decided) => put(decided, Number.POSITIVE_INFINITY),
      again: (decided: Decided) =>
        setAside((before) => new Map([...before].filter(([key]) => key !== keyOf(decided)))),
    };
  }, []);
  return [waiting, actions];
}
