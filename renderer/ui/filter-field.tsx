import { Search } from 'lucide-react';
import styles from './filter-field.module.css';
import { useWholeWords } from './use-whole-words.ts';

interface FilterFieldProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
}

/** A field at the head of a list that leaves only what matches. Escape empties it. */
export function FilterField({ label, value, onValueChange }: FilterFieldProps) {
  const { onValueChange: type, ...words } = useWholeWords(value, onValueChange);
  return (
    <div className={styles.filter}>
      <Search className={styles.icon} aria-hidden="true" />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        dir="auto"
        {...words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onValueChange('');
        }}
      />
    </div>
  );
}
