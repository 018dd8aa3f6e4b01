import { useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useCommand } from '../../app/commands.ts';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import { markPlaces } from './names-in-text.ts';
import { useSetAside } from './set-aside.ts';
import { setSuggests, useDoesSuggest } from './suggestion-setting.ts';
import { useNameActions } from './use-name-actions.ts';

/** The names and topics of an open briefing, and the commands for both. */
export function useNames(session: EditorSession, briefingId: Identifier, isEditing: boolean) {
  const [suggestions, setAside] = useSetAside(session, briefingId);
  const actions = useNameActions(session, briefingId, setAside);
  const [isAddingTopic, setIsAddingTopic] = useState(false);
  const suggests = useDoesSuggest();
  useEffect(() => () => markPlaces(session.editor, []), [session]);
  useCommand({
    id: 'briefing.add-topic',
    enabled: isEditing,
    run: () => setIsAddingTopic(true),
  });
  useCommand({
    id: 'briefing.suggest-names',
    title: suggests ? say('Suggest no names and topics') : say('Suggest names and topics'),
    run: () => setSuggests(!suggests),
  });
  return { suggestions, actions, isAddingTopic, setIsAddingTopic };
}

export type NamesOfBriefing = ReturnType<typeof useNames>;
