import { useId, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Asks why a published issue is opened for a new edition. */
export function ReopenDialog({ issueId }: { issueId: Identifier }) {
  const form = useId();
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
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('A new edition of the issue')}
      description={say(
        'The edition that is out stays as it is, with its files. The texts can be changed until the new one is published.',
      )}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={reason.trim() === ''}>
            {say('Open a new edition')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void reopen()}>
        <TextField
          label={say('Why')}
          hint={say('It is kept with the edition.')}
          value={reason}
          maxLength={1000}
          onValueChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
