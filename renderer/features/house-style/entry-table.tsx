import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { entryKindWords } from '../../../shared/house-style/sheet-words.ts';
import type { StyleEntry } from '../../../shared/house-style/style-sheet.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './style-page.module.css';

interface EntryTableProps {
  entries: readonly StyleEntry[];
  onOpen: (entry: StyleEntry) => void;
  onRemove: (entry: StyleEntry) => void;
}

/** With more entries than this there is a field that leaves only what matches. */
const MANY = 8;

/** The entries of a sheet, by kind, in the order of the alphabet. */
export function EntryTable({ entries, onOpen, onRemove }: EntryTableProps) {
  const [sought, setSought] = useState('');
  const shown = entries
    .filter((entry) => isSought(entry, sought.trim().toLowerCase()))
    .sort((one, other) => entryName(one).localeCompare(entryName(other)));
  return (
    <>
      {entries.length > MANY && (
        <FilterField label={say('Find in the sheet')} value={sought} onValueChange={setSought} />
      )}
      {shown.length === 0 && <p className={styles.none}>{say('Nothing in the sheet matches.')}</p>}
      <table className={styles.entries}>
        <thead>
          <tr>
            <th scope="col">{say('Instead of')}</th>
            <th scope="col">{say('The house writes')}</th>
            <th scope="col">{say('Kind')}</th>
            <th scope="col">
              <span className="only-heard">{say('What can be done')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={`${entry.kind}/${entry.instead.join('/')}`}>
              <td>
                <button type="button" className={styles.open} onClick={() => onOpen(entry)}>
                  {entry.instead.join('; ')}
                </button>
                {entry.note !== '' && <p className={styles.note}>{entry.note}</p>}
              </td>
              <td>{entry.preferred === '' ? '—' : entry.preferred}</td>
              <td className={styles.kind}>{retold(entryKindWords[entry.kind].title)}</td>
              <td>
                <IconButton
                  label={say('Remove “{entryName}”', { entryName: entryName(entry) })}
                  icon={<Trash2 />}
                  onClick={() => onRemove(entry)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const isSought = ({ instead, preferred, note }: StyleEntry, sought: string): boolean =>
  [...instead, preferred, note].some((words) => words.toLowerCase().includes(sought));

/** What an entry is called in messages. */
export const entryName = ({ instead }: StyleEntry): string => instead[0] ?? '';
