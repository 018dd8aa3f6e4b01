import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommand } from '../../app/commands.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { chosenWords } from './chosen-words.ts';
import { FindBar } from './find-bar.tsx';
import { chooseQuery, useFindChoice } from './find-choice.ts';
import { bringIntoSight, chooseFound } from './show-found.ts';
import { createTextFinder, type TextFinder } from './text-finder.ts';

/** Finding and replacing in the open briefing: its commands, and its bar while it is wanted. */
export function FindInBriefing() {
  const { session, isEditing } = useOpenDesk();
  const [shown, setShown] = useState<'find' | 'replace' | null>(null);
  const [finder, setFinder] = useState<TextFinder | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { query, replacement } = useFindChoice();

  useEffect(() => {
    const made = createTextFinder(session);
    setFinder(made);
    return made.dispose;
  }, [session]);
  const show = useEffectEvent(() => {
    const place = finder?.found();
    if (place) bringIntoSight(session, place);
  });
  useEffect(() => {
    finder?.look(shown ? query : null);
    if (shown) show();
  }, [finder, shown, query]);

  const open = (as: 'find' | 'replace') => {
    const chosen = chosenWords(session.editor);
    if (chosen !== '' && !isIn(field.current)) chooseQuery({ text: chosen, isPattern: false });
    setShown(as);
    field.current?.focus();
    field.current?.select();
  };
  const step = (direction: 'next' | 'previous') => {
    if (!shown) return open('find');
    finder?.step(direction);
    show();
  };
  const close = () => {
    const place = finder?.found();
    setShown(null);
    if (place) chooseFound(session, place);
    else session.editor.focus();
  };
  const replace = () => {
    finder?.replace(replacement);
    show();
  };
  const replaceAll = () => {
    const count = finder?.replaceAll(replacement) ?? 0;
    if (count > 0)
      showToast(say('{count, plural, one {Replaced once} other {Replaced # times}}', { count }));
  };

  useCommand({ id: 'text.find', run: () => open('find') });
  useCommand({ id: 'text.replace', enabled: isEditing, run: () => open('replace') });
  useCommand({ id: 'text.find-next', run: () => step('next') });
  useCommand({ id: 'text.find-previous', run: () => step('previous') });
  useCommand({
    id: 'text.replace-all',
    enabled: isEditing && shown === 'replace',
    run: replaceAll,
  });

  if (!shown || !finder) return null;
  return (
    <FindBar
      finder={finder}
      isEditing={isEditing}
      isReplacing={shown === 'replace'}
      field={field}
      onReplacing={(isReplacing) => setShown(isReplacing ? 'replace' : 'find')}
      onStep={step}
      onReplace={replace}
      onReplaceAll={replaceAll}
      onClose={close}
    />
  );
}

/** Whether the focus is in the bar already: then what is chosen in the text is not asked. */
const isIn = (field: HTMLElement | null): boolean =>
  field?.closest('search')?.contains(document.activeElement) ?? false;
