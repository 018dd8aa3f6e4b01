import { useState } from 'react';
import { entryKindWords } from '../../../shared/house-style/sheet-words.ts';
import { type StyleEntry, styleEntryKinds } from '../../../shared/house-style/style-sheet.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { readEntry, type TypedEntry } from './entry-form.ts';
import styles from './style-page.module.css';

interface EntryDialogProps {
  initial: TypedEntry;
  isNew: boolean;
  onSave: (entry: StyleEntry) => Promise<boolean>;
  onClose: () => void;
}

/** One entry of the sheet, new or known. */
export function EntryDialog({ initial, isNew, onSave, onClose }: EntryDialogProps) {
  const [typed, setTyped] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const words = entryKindWords[typed.kind];
  const save = async () => {
    const read = readEntry(typed);
    if ('errors' in read) return setErrors(read.errors);
    if (await onSave(read.entry)) onClose();
  };
  return (
    <FormDialog
      title={isNew ? say('New entry') : say('Entry of the style sheet')}
      answer={isNew ? say('Add it') : say('Save')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <SelectField
        label={say('Kind')}
        value={typed.kind}
        options={styleEntryKinds.map((kind) => ({
          value: kind,
          label: retold(entryKindWords[kind].title),
        }))}
        onValueChange={(kind) => setTyped({ ...typed, kind })}
      />
      <TextField
        label={retold(words.instead)}
        hint={say('Several forms are parted by semicolons.')}
        error={errors.instead}
        value={typed.instead}
        onValueChange={(instead) => setTyped({ ...typed, instead })}
      />
      <TextField
        label={retold(words.preferred)}
        hint={
          typed.kind === 'banned' ? say('May stay empty: the words are then only marked.') : null
        }
        error={errors.preferred}
        value={typed.preferred}
        onValueChange={(preferred) => setTyped({ ...typed, preferred })}
      />
      <TextField
        label={say('Why')}
        hint={say('For whoever is stopped by it.')}
        value={typed.note}
        maxLength={500}
        onValueChange={(note) => setTyped({ ...typed, note })}
      />
      {typed.kind !== 'abbreviation' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={typed.matchesCase}
            onChange={(event) => setTyped({ ...typed, matchesCase: event.target.checked })}
          />
          {say('Only with these very capitals')}
        </label>
      )}
    </FormDialog>
  );
}
