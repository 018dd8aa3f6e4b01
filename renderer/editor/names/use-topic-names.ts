import { useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { bridge } from '../../bridge.ts';
import { say } from '../../wording/say.ts';
import type { NameSuggestions } from './use-name-suggestions.ts';

/** What topics are called now, by their ids; those that are not known yet are asked for. */
export function useTopicNames(
  topics: readonly Identifier[],
  suggestions: NameSuggestions | null,
): ReadonlyMap<Identifier, string> {
  const [asked, setAsked] = useState<ReadonlyMap<Identifier, string>>(new Map());
  const names = new Map(asked);
  for (const { recordId, name } of suggestions?.mentioned ?? []) names.set(recordId, name);
  const missing = topics.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    let isCurrent = true;
    for (const entityId of missing.split(' ').filter(Boolean)) {
      void bridge.call('entities.read', { entityId }).then((outcome) => {
        const name = outcome.ok ? outcome.value.name : say('Unknown topic');
        if (isCurrent) setAsked((before) => new Map(before).set(entityId, name));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [missing]);
  return names;
}
