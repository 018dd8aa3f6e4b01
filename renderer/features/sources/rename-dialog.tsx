import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';

/** Asks for another name of a source; the former one stays with it. */
export function RenameDialog({ sourceId }: { sourceId: Identifier }) {
  const { data } = useArchive('sources.read', { sourceId });
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? data?.name ?? '';
  const rename = async () => {
    if (name.trim() === '') return;
    if (await changeSource({ sourceId, name: name.trim() })) closeSheet();
  };
  return (
    <FormDialog
      title={say('Rename the source')}
      description={say(
        'Its name until now stays one of its other names, so that its citations stay with it.',
      )}
      answer={say('Rename')}
      isReady={name.trim() !== ''}
      onSubmit={() => void rename()}
      onClose={closeSheet}
    >
      <TextField label={say('Name')} value={name} maxLength={200} onValueChange={setTyped} />
    </FormDialog>
  );
}
