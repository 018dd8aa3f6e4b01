import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/commands.ts';
import { focusPane } from '../../app/pane.tsx';
import { FRONT } from '../../app/place.ts';
import { goTo, usePlace } from '../../app/use-place.ts';
import { ActionKbd } from '../../ui/kbd.tsx';
import { useWholeWords } from '../../ui/use-whole-words.ts';
import { say } from '../../wording/say.ts';
import styles from './search-field.module.css';

const TYPING_PAUSE_MS = 150;

/** Searches every word of the archive while one types; the results stand in the list. */
export function SearchField() {
  const place = usePlace();
  const searched = place.kind === 'search' ? place.terms.query : '';
  const [typed, setTyped] = useState(searched);
  const [ours, setOurs] = useState(searched);
  const { onValueChange: type, ...words } = useWholeWords(typed, setTyped);
  const input = useRef<HTMLInputElement>(null);

  // Going back, or away, changes what is searched for without this field.
  if (searched !== ours) {
    setOurs(searched);
    setTyped(searched);
  }
  useEffect(() => {
    if (typed === searched) return;
    const timer = setTimeout(() => {
      setOurs(typed);
      search(typed, place.kind === 'search' ? place.terms : {});
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, searched, place]);

  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useCommand({
    id: 'archive.search',
    run: focus,
  });

  return (
    <search className={styles.field}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={say('Search the archive')}
        placeholder={say('Search the archive')}
        spellCheck={false}
        dir="auto"
        {...words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            focusPane('list');
          } else if (event.key === 'Escape') {
            event.preventDefault();
            setTyped('');
            if (typed === '') focusPane('list');
          }
        }}
      />
      {words.value === '' && <ActionKbd action="archive.search" />}
    </search>
  );
}

function search(query: string, terms: object): void {
  if (query.trim() === '') goTo(FRONT, { replace: true });
  else goTo({ kind: 'search', terms: { ...terms, query } }, { replace: 'query' in terms });
}
