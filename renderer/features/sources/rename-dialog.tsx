import { useId, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';

/** Asks for another name of a source; the former one stays with it. */
export function RenameDialog({ sourceId }: { sourceId: Identifier }) {
  const form = useId();
  const { data } = useArchive('sources.read', { sourceId });
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? data?.name ?? '';
  const rename = async () => {
    if (name.trim() === '') return;
    if (await changeSource({ sourceId, name: name.trim() })) closeSheet();
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Rename the source')}
      description={say(
        'Its name until now stays one of its other names, so that its citations stay with it.',
      )}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {say('Rename')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void rename()}>
        <TextField label={say('Name')} value={name} maxLength={200} onValueChange={setTyped} />
      </Form>
    </Dialog>
  );
}
