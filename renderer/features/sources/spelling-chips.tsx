import { type KeyboardEvent, useRef, useState } from 'react';
import {
  type SourceDetails,
  type SourceSpelling,
  spellingNotes,
} from '../../../shared/authority/source-record.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';
import styles from './spelling-chips.module.css';

/** All names of a source, each to be explained, taken away, or parted from it. */
export function SpellingChips({ source }: { source: SourceDetails }) {
  const chips = useRef<HTMLUListElement>(null);
  const others = source.spellings.filter(({ name }) => name !== source.name);
  const save = (spellings: readonly SourceSpelling[]) =>
    changeSource({ sourceId: source.id, spellings: [...spellings] });
  const focusChip = (at: number) => {
    const buttons = chips.current?.querySelectorAll<HTMLElement>('[data-chip]');
    buttons?.[Math.min(Math.max(at, 0), buttons.length - 1)]?.focus();
  };
  const remove = async (at: number) => {
    if (await save(withOwn(source, others.toSpliced(at, 1)))) focusChip(at);
  };
  const press = (event: KeyboardEvent, at: number) => {
    if (event.key === 'ArrowRight') focusChip(at + 1);
    else if (event.key === 'ArrowLeft') focusChip(at - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(at);
    else return;
    event.preventDefault();
  };
  return (
    <PageSection
      title={say('Other names')}
      aside={others.length > 0 && say('Enter explains a name, Delete takes it away')}
    >
      {others.length > 0 && (
        <ul ref={chips} className={styles.chips}>
          {others.map((spelling, at) => (
            <li key={`${spelling.name} ${spelling.since}`}>
              <Menu
                trigger={
                  <button
                    type="button"
                    data-chip=""
                    className={styles.chip}
                    onKeyDown={(event) => press(event, at)}
                  >
                    <span className={styles.name}>{spelling.name}</span>
                    <span className={styles.note}>{noteInWords(spelling)}</span>
                    {spelling.citations > 0 && (
                      <span className={styles.count}>{figures(spelling.citations)}</span>
                    )}
                  </button>
                }
              >
                <MenuItem
                  onSelect={() => void changeSource({ sourceId: source.id, name: spelling.name })}
                >
                  {say('Make it the name of the record')}
                </MenuItem>
                <MenuItem
                  onSelect={() =>
                    openSheet({
                      kind: 'part-source',
                      sourceId: source.id,
                      names: [spelling.name],
                    })
                  }
                >
                  {say('Part it from the record…')}
                </MenuItem>
                <MenuItem onSelect={() => void remove(at)}>{say('Take it away')}</MenuItem>
                <MenuSeparator />
                {spellingNotes.map((note) => (
                  <MenuItem
                    key={note}
                    onSelect={() =>
                      void save(
                        withOwn(
                          source,
                          others.with(at, {
                            ...spelling,
                            note: spelling.note === note ? null : note,
                          }),
                        ),
                      )
                    }
                  >
                    {spelling.note === note ? '✓ ' : ''}
                    {say('It is: {note}', { note })}
                  </MenuItem>
                ))}
              </Menu>
            </li>
          ))}
        </ul>
      )}
      <AddSpelling source={source} others={others} />
    </PageSection>
  );
}

interface AddSpellingProps {
  source: SourceDetails;
  others: readonly SourceSpelling[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Adds a name; with a day, issues mean this source by it only from then on. */
function AddSpelling({ source, others }: AddSpellingProps) {
  const [name, setName] = useState('');
  const [since, setSince] = useState('');
  const isDay = since === '' || DAY.test(since);
  const add = async () => {
    const spelling = { name: name.trim(), note: null, since: since || null };
    if (spelling.name === '' || !isDay) return;
    const spellings = withOwn(source, [...others, spelling]);
    if (!(await changeSource({ sourceId: source.id, spellings }))) return;
    setName('');
    setSince('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        aria-label={say('Another name')}
        placeholder={say('Another name…')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      {name !== '' && (
        <input
          aria-label={say('From this day on')}
          placeholder={say('from day (1992-01-30)')}
          value={since}
          aria-invalid={!isDay}
          onChange={(event) => setSince(event.target.value.trim())}
        />
      )}
      <Button type="submit" variant="quiet" disabled={name.trim() === '' || !isDay}>
        {say('Add')}
      </Button>
    </form>
  );
}

/** The record's own name goes along with the others, so that a day that it counts from stays. */
const withOwn = (
  { name, spellings }: SourceDetails,
  others: readonly SourceSpelling[],
): SourceSpelling[] =>
  [...spellings.filter((each) => each.name === name), ...others].map(
    ({ name: printed, note, since }) => ({ name: printed, note, since }),
  );

const noteInWords = ({ note, since }: SourceSpelling): string =>
  [note, since && say('from {since}', { since })].filter(Boolean).join(', ');
