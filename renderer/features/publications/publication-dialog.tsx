import { useState } from 'react';
import type { PublicationDetails } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
    <FormDialog title={title} answer={verb} onSubmit={() => void save()} onClose={closeSheet}>
      <PublicationForm
        entry={entry}
        others={others}
        errors={errors}
        onChange={setEntry}
        publicationId={publicationId}
      />
    </FormDialog>
  );
}
