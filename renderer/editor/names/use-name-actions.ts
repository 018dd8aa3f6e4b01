import { useMemo } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { TopicSuggestion } from '../../../shared/mentions/topic-suggestion.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import type { NameKind, SuggestedGroup } from './name-groups.ts';
import { type AcceptedPlace, acceptPlaces, markPlaces, removeMentions } from './names-in-text.ts';
import type { Decided, SetAside } from './set-aside.ts';
import { addTopic } from './topic-changes.ts';
import type { ConfirmedName } from './use-confirmed-names.ts';

/** What a person can do with the names of a briefing. */
export interface NameActions {
  /** Makes all their places mentions; a name without a record gets one. One step of undo. */
  accept(groups: readonly SuggestedGroup[]): Promise<void>;
  acceptTopic(topic: TopicSuggestion): void;
  /** It is not suggested again in this briefing. */
  refuse(refused: Decided): void;
  /** Marks where a name is printed, while its row is looked at; null marks nothing. */
  mark(group: SuggestedGroup | null): void;
  /** Its words stay in the text, and mention nothing. */
  remove(confirmed: ConfirmedName): void;
}

export const useNameActions = (
  session: EditorSession,
  briefingId: Identifier,
  setAside: SetAside,
): NameActions =>
  useMemo(() => nameActions(session, briefingId, setAside), [session, briefingId, setAside]);

function nameActions(
  session: EditorSession,
  briefingId: Identifier,
  setAside: SetAside,
): NameActions {
  const refuse = async ({ kind, record, name }: Decided, refused: boolean) => {
    if (refused) setAside.refused({ kind, record, name });
    else setAside.again({ kind, record, name });
    const request = { briefingId, kind, record, name, refused };
    const outcome = await bridge.call('mentions.refuse', request);
    if (!outcome.ok) return showFailure(outcome.error);
    if (!refused) return;
    showToast(say('“{name}” is not suggested again in this briefing.', { name }), {
      action: { label: say('Undo'), run: () => void refuse({ kind, record, name }, false) },
    });
  };
  return {
    accept: async (groups) => {
      const accepted: AcceptedPlace[] = [];
      for (const { kind, record, name, places } of groups) {
        const id = record ?? (await foundRecord(kind, name));
        if (id !== null) accepted.push(...places.map((place) => ({ ...place, kind, record: id })));
      }
      markPlaces(session.editor, []);
      const made = acceptPlaces(session.editor, accepted);
      if (made > 0) for (const group of groups) setAside.accepted(group);
      if (made === 0 && accepted.length > 0) {
        showToast(say('The text has changed there meanwhile. It is being read again.'));
      }
    },
    acceptTopic: (topic) => {
      const decided = { ...topic, kind: 'topic' as const };
      setAside.accepted(decided);
      addTopic(session, { id: topic.record, name: topic.name }, () => setAside.again(decided));
    },
    refuse: (refused) => {
      markPlaces(session.editor, []);
      void refuse(refused, true);
    },
    mark: (group) => markPlaces(session.editor, group?.places ?? []),
    remove: ({ kind, record, name }) =>
      removeMentions(session.editor, (mention) =>
        record === null
          ? mention.kind === kind && mention.record === undefined && inlineText([mention]) === name
          : mention.record === record,
      ),
  };
}

/** The record of a name that had none; null where the archive refuses it. */
async function foundRecord(kind: NameKind, name: string): Promise<Identifier | null> {
  const outcome = await bridge.call('entities.create', { kind, name });
  if (outcome.ok) return outcome.value.entity.id;
  showFailure(outcome.error);
  return null;
}
