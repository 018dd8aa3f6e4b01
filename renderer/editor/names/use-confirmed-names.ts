import { useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { mentionKinds } from '../../../shared/manuscript/manuscript.ts';
import type { EditorSession } from '../desk/session.ts';
import { groupKey, type NameKind } from './name-groups.ts';
import { mentionsShown, type ShownMention } from './names-in-text.ts';
import type { NameSuggestions } from './use-name-suggestions.ts';

/** A name that the shown text mentions. */
export interface ConfirmedName {
  readonly key: string;
  readonly kind: NameKind;
  /** As the text says it; null where it names no record. */
  readonly record: Identifier | null;
  /** The record's page, once the archive has answered. */
  readonly entityId: Identifier | null;
  readonly name: string;
  readonly times: number;
}

/** Milliseconds without a change after which the text is looked through. */
const PAUSE = 200;

/** What the shown text mentions, kinds in their order. */
export function useConfirmedNames(
  { editor }: EditorSession,
  suggestions: NameSuggestions | null,
): ConfirmedName[] {
  const [shown, setShown] = useState<readonly ShownMention[]>([]);
  useEffect(() => {
    let timer = 0;
    const look = () => setShown(mentionsShown(editor));
    look();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, PAUSE);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return gather(shown, suggestions);
}

function gather(
  shown: readonly ShownMention[],
  suggestions: NameSuggestions | null,
): ConfirmedName[] {
  const records = new Map(suggestions?.mentioned.map((one) => [one.recordId, one]));
  const names = new Map<string, ConfirmedName>();
  for (const { kind, record, printed } of shown) {
    const known = record === null ? undefined : records.get(record);
    const key = record === null ? groupKey(kind, null, printed) : groupKey(kind, record, '');
    const before = names.get(key);
    const name = known?.name ?? longer(before?.name, printed);
    const entityId = known?.id ?? null;
    names.set(key, { key, kind, record, entityId, name, times: (before?.times ?? 0) + 1 });
  }
  return [...names.values()].sort(
    (one, other) => mentionKinds.indexOf(one.kind) - mentionKinds.indexOf(other.kind),
  );
}

/** Until its record is known a name is called as the text prints it in full. */
const longer = (one: string | undefined, other: string): string =>
  one !== undefined && one.length >= other.length ? one : other;
