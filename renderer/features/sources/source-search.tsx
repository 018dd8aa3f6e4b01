import { useDeferredValue, useState } from 'react';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { TextField } from '../../ui/field.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { useWholeWords } from '../../ui/use-whole-words.ts';
import { say } from '../../wording/say.ts';
import { SourceLine } from './source-line.tsx';
import styles from './source-search.module.css';

interface SourceSearchProps {
  label: string;
  /** Those that cannot be chosen. */
  except: readonly Identifier[];
  onChoose: (source: SourceRecord) => void;
}

const FOUND = 30;
const ROW_HEIGHT = 31;

/** A field that finds a source by any of its names; the arrow keys lead on into what it found. */
export function SourceSearch({ label, except, onChoose }: SourceSearchProps) {
  const [typed, setTyped] = useState('');
  const words = useWholeWords(typed, setTyped);
  const query = useDeferredValue(typed.trim());
  const { data } = useArchive(
    'sources.list',
    { query, limit: FOUND + except.length },
    { enabled: query !== '', keep: true },
  );
  const found =
    query === ''
      ? []
      : (data?.sources ?? []).filter(({ id }) => !except.includes(id)).slice(0, FOUND);
  const choose = (source: SourceRecord) => {
    setTyped('');
    onChoose(source);
  };
  return (
    <div className={styles.search}>
      <TextField
        label={label}
        type="search"
        dir="auto"
        {...words}
        autoComplete="off"
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return;
          event.preventDefault();
          choose(first);
        }}
      />
      {query !== '' && (
        <div className={styles.found}>
          {found.length === 0 && (
            <p className={styles.none}>{say('No other source has such a name.')}</p>
          )}
          {found.length > 0 && (
            <IndexList
              label={say('Sources found')}
              items={found}
              keyOf={({ id }) => id}
              textOf={({ name }) => name}
              chosenKey={null}
              followsKeys={false}
              onChoose={choose}
              estimate={ROW_HEIGHT}
            >
              {(source) => <SourceLine source={source} />}
            </IndexList>
          )}
        </div>
      )}
    </div>
  );
}
