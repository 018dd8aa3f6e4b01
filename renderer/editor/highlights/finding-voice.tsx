import { useEffect, useState } from 'react';
import { keysOf } from '../../actions/keys-of.ts';
import { shortcutWords } from '../../actions/shortcut.ts';
import { say } from '../../wording/say.ts';
import { registerAfterFrame } from '../behaviour/after-frame.ts';
import styles from '../desk/desk.module.css';
import type { EditorSession } from '../desk/session.ts';
import { $findingsAtCaret } from './find-placed.ts';

/** Milliseconds that the caret rests before what is found there is said. */
const REST = 500;

/** Says what is found at the resting caret, to those who do not see its line. */
export function FindingVoice({ session: { editor, highlights } }: { session: EditorSession }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    let timer = 0;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSaid(editor.read(() => $wordsAtCaret(highlights))), REST);
    };
    const stops = [registerAfterFrame(editor, look), highlights.subscribe(look)];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [editor, highlights]);
  return (
    <p className={styles.spoken} role="status" aria-label={say('At the caret')}>
      {said}
    </p>
  );
}

function $wordsAtCaret(highlights: EditorSession['highlights']): string {
  const says = $findingsAtCaret(highlights).map(({ finding }) => finding.says);
  const [keys] = keysOf('briefing.card');
  if (says.length === 0 || !keys) return says.join(' ');
  return [...says, say('{keys} opens it.', { keys: shortcutWords(keys) })].join(' ');
}
