import { useId, useState } from 'react';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import {
  type PublicationEntry,
  type PublicationEntryErrors,
  readPublicationEntry,
} from './publication-entry.ts';
import { PublicationForm } from './publication-form.tsx';

interface PublicationDialogProps {
  title: string;
  /** What the button at its foot says. */
  verb: string;
  initial: PublicationEntry;
  /** The publication itself, where it is known already. */
  publicationId?: Identifier | undefined;
  /** Answers whether the archive took it. */
  onSave: (details: PublicationDetails) => Promise<boolean>;
}

/** The sheet with the details of a publication, new or known. */
export function PublicationDialog({
  title,
  verb,
  initial,
  publicationId,
  onSave,
}: PublicationDialogProps) {
  const form = useId();
  const [entry, setEntry] = useState(initial);
  const [errors, setErrors] = useState<PublicationEntryErrors>({});

  const others = (useArchive('publications.list', {}).data ?? []).filter(
    ({ id }) => id !== publicationId,
  );

  const save = async () => {
    const read = readPublicationEntry(entry);
    if ('errors' in read) return setErrors(read.errors);
    if (await onSave(read.details)) closeSheet();
  };

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={title}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {verb}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void save()}>
        <PublicationForm
          entry={entry}
          others={others}
          errors={errors}
          onChange={setEntry}
          publicationId={publicationId}
        />
      </Form>
    </Dialog>
  );
}
