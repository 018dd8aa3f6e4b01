import { useEffect, useState } from 'react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import { bridge } from '../../bridge.ts';
import type { EditorSession } from '../desk/session.ts';
import { saveState } from '../saving/autosave.ts';
import { useDoesSuggest } from './suggestion-setting.ts';

export type NameSuggestions = Extract<OutcomeFor<'mentions.suggest'>, { ok: true }>['value'];

/** Milliseconds without a change after which the archive is asked. */
const PAUSE = 700;

/** What the stored text suggests, asked anew after each save. Without suggestions: its names alone. */
export function useNameSuggestions(
  session: EditorSession,
  briefingId: string,
): NameSuggestions | null {
  const suggests = useDoesSuggest();
  const [found, setFound] = useState<NameSuggestions | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let timer = 0;
    const ask = async () => {
      if (saveState(session.saver.state()) !== 'saved') return askSoon();
      const outcome = await bridge.call('mentions.suggest', { briefingId });
      if (isCurrent && outcome.ok) setFound(outcome.value);
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
  }, [session, briefingId]);
  return found && !suggests ? { ...found, names: [], topics: [] } : found;
}
