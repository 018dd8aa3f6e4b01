import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import { bridge } from '../../bridge.ts';
import type { EditorSession } from '../desk/session.ts';
import { saveState } from '../saving/autosave.ts';
import { useDoesSuggest } from './suggestion-setting.ts';

type Answer = Extract<OutcomeFor<'mentions.suggest'>, { ok: true }>['value'];

/** The same object as long as it says the same; the revision that it was read from is told apart. */
export type NameSuggestions = Omit<Answer, 'revision'>;

/** Milliseconds without a change after which the archive is asked. */
const PAUSE = 700;

/** What the stored text suggests, asked anew after each save. Without suggestions: its names alone. */
export function useNameSuggestions(
  session: EditorSession,
  briefingId: string,
  onRead: (revision: number) => void,
): NameSuggestions | null {
  const suggests = useDoesSuggest();
  const [found, setFound] = useState<NameSuggestions | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let timer = 0;
    const ask = async () => {
      if (saveState(session.saver.state()) !== 'saved') return askSoon();
      const outcome = await bridge.call('mentions.suggest', { briefingId });
      if (!isCurrent || !outcome.ok) return;
      const { revision, ...suggestions } = outcome.value;
      onRead(revision);
      // The whole desk is drawn with them, and most saves bring nothing new.
      setFound((before) => replaceEqualDeep(before, suggestions));
    };
    const askSoon = () => {
      window.clearTimeout(timer);
      if (isCurrent) timer = window.setTimeout(() => void ask(), PAUSE);
    };
    void ask();
    const stops = [bridge.on('archive.changed', askSoon), session.subscribe(askSoon)];
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session, briefingId, onRead]);
  return found && !suggests ? { ...found, names: [], topics: [] } : found;
}
