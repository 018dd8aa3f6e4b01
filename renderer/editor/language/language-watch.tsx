import { useEffect } from 'react';
import { languageKinds } from '../../../shared/language/language-finding.ts';
import { bridge } from '../../bridge.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { atLeisure } from './at-leisure.ts';
import { acceptForGood, leaveHere } from './language-acts.ts';
import { languageHighlights } from './language-highlights.tsx';
import { createLanguageReader } from './language-reader.ts';
import { replaceStretch } from './replace-stretch.ts';

/** The first check loads dictionaries and grammar: seconds of work, beside which keys would wait. */
let isLoaded = false;

/** Looks after spelling and grammar of the open briefing; it shows nothing itself. */
export function LanguageWatch() {
  const { session, briefingId, isEditing } = useOpenDesk();
  const { editor, highlights } = session;
  useEffect(() => {
    if (!isEditing) return;
    const reader = createLanguageReader(bridge, briefingId);
    const acts = {
      fix: ({ blockKey, finding }, suggestion) =>
        replaceStretch(editor, blockKey, finding, suggestion),
      leave: (found) => void leaveHere(briefingId, found),
      acceptAlways: ({ rule }, words) => void acceptForGood(briefingId, rule, words),
    } satisfies Parameters<typeof languageHighlights>[2];
    const stops: (() => void)[] = [];
    const begin = () => {
      isLoaded = true;
      for (const kind of languageKinds) {
        stops.push(highlights.register(languageHighlights(kind, reader, acts)));
      }
      // Typing names the briefing that it saves; anything else may have changed what is right.
      stops.push(
        bridge.on('archive.changed', ({ briefingIds }) => {
          if (briefingIds.length > 0) return;
          reader.forget();
          for (const kind of languageKinds) highlights.refresh(kind);
        }),
      );
    };
    if (isLoaded) begin();
    else stops.push(atLeisure(window, begin));
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, highlights, briefingId, isEditing]);
  return null;
}
