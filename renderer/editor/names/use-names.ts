import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useCommand } from '../../app/commands.ts';
import type { EditorSession } from '../desk/session.ts';
import { useSetAside } from './set-aside.ts';
import { setSuggests, useDoesSuggest } from './suggestion-setting.ts';
import { useNameActions } from './use-name-actions.ts';
import { useNameSuggestions } from './use-name-suggestions.ts';

const OPEN = 'masthead.names-panel';

/** The names and topics of an open briefing, its panel, and the commands for both. */
export function useNames(session: EditorSession, briefingId: Identifier, isEditing: boolean) {
  const [suggestions, setAside] = useSetAside(useNameSuggestions(session, briefingId));
  const actions = useNameActions(session, briefingId, setAside);
  const [isOpen, setOpen] = useState(() => localStorage.getItem(OPEN) === 'yes');
  const [isAddingTopic, setIsAddingTopic] = useState(false);
  const suggests = useDoesSuggest();
  const setIsOpen = (open: boolean) => {
    localStorage.setItem(OPEN, open ? 'yes' : 'no');
    setOpen(open);
  };
  useCommand({
    id: 'briefing.names',
    title: 'Names in this briefing',
    section: 'Briefing',
    shortcut: 'Mod+Shift+M',
    keywords: 'people persons places organisations topics mentions suggestions',
    run: () => setIsOpen(!isOpen),
  });
  useCommand({
    id: 'briefing.add-topic',
    title: 'Add a topic',
    section: 'Briefing',
    keywords: 'subject tag hash',
    enabled: isEditing,
    run: () => setIsAddingTopic(true),
  });
  useCommand({
    id: 'briefing.suggest-names',
    title: suggests ? 'Suggest no names and topics' : 'Suggest names and topics',
    section: 'Briefing',
    keywords: 'setting mentions off on',
    run: () => setSuggests(!suggests),
  });
  return { suggestions, actions, isOpen, setIsOpen, isAddingTopic, setIsAddingTopic };
}
