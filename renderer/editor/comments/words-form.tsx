import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './annotations-panel.module.css';

interface WordsFormProps {
  label: string;
  answer: string;
  onWords: (words: string) => void;
}

/** A few lines of text; Ctrl+Enter gives them. */
export function WordsForm({ label, answer, onWords }: WordsFormProps) {
  const [words, setWords] = useState('');
  const give = () => {
    if (words.trim() === '') return;
    onWords(words.trim());
    setWords('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    give();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <textarea
        className={styles.field}
        rows={2}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={words}
        maxLength={10_000}
        onKeyDown={press}
        onChange={({ target }) => setWords(target.value)}
      />
      {words.trim() !== '' && <Button type="submit">{answer}</Button>}
    </form>
  );
}
