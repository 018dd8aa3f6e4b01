import { useState } from 'react';
import { initialsOf } from '../../../shared/people/person.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Asks who writes at this workstation. */
export function WriterDialog() {
  const writer = useArchive('people.whoWrites', {}).data;
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? writer?.name ?? '').trim();
  const initials = initialsOf(name);
  const change = async () => {
    if (name === '') return;
    const changed = await changeArchive('people.nameWriter', { name });
    if (!changed) return;
    closeSheet();
    showToast(say('From now on {name} writes.', { name: changed.name }));
  };
  return (
    <FormDialog
      title={say('Who is writing?')}
      description={say(
        'This name stands beside what you write, decide and remark from now on. It stays in this archive; earlier revisions keep the name under which they were written.',
      )}
      answer={say('That is me')}
      isReady={name !== ''}
      onSubmit={() => void change()}
      onClose={closeSheet}
    >
      <TextField
        label={say('Your name')}
        hint={initials === '' ? undefined : say('Where room is short: {initials}', { initials })}
        value={typed ?? writer?.name ?? ''}
        maxLength={100}
        autoComplete="name"
        onValueChange={setTyped}
      />
    </FormDialog>
  );
}
