import { useEffect, useState } from 'react';
import { countWords, projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import styles from './desk.module.css';
import type { EditorSession } from './session.ts';

/** Words that a practised reader takes in a minute. */
const WORDS_A_MINUTE = 230;
const PAUSE = 300;

/** How long the text is, counted at the pauses of typing. */
export function TextLength({ session }: { session: EditorSession }) {
  const [words, setWords] = useState(() => wordsIn(session));
  useEffect(() => {
    let timer = 0;
    const stop = session.editor.registerTextContentListener(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setWords(wordsIn(session)), PAUSE);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [session]);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return (
    <p className={styles.length}>
      {words} {words === 1 ? 'word' : 'words'} · {minutes} min to read
    </p>
  );
}

const wordsIn = (session: EditorSession): number =>
  countWords(projectManuscript(session.draft().manuscript).text);
