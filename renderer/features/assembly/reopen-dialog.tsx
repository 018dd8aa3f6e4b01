import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Asks why a published issue is opened for a new edition. */
export function ReopenDialog({ issueId }: { issueId: Identifier }) {
  const [reason, setReason] = useState('');
  const reopen = async () => {
    if (reason.trim() === '') return;
    if (!(await changeArchive('editions.reopen', { issueId, reason }))) return;
    closeSheet();
    showToast(say('A new edition is being made.'), {
      action: {
        label: say('Undo'),
        run: () => void changeArchive('editions.giveUp', { issueId }),
      },
    });
  };
  return (
    <FormDialog
      title={say('A new edition of the issue')}
      description={say(
        'The edition that is out stays as it is, with its files. The texts can be changed until the new one is published.',
      )}
      answer={say('Open a new edition')}
      isReady={reason.trim() !== ''}
      onSubmit={() => void reopen()}
      onClose={closeSheet}
    >
      <TextField
        label={say('Why')}
        hint={say('It is kept with the edition.')}
        value={reason}
        maxLength={1000}
        onValueChange={setReason}
      />
    </FormDialog>
  );
}
