import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { say } from '../../wording/say.ts';
import { PublicationDialog } from './publication-dialog.tsx';
import { publicationEntryOf } from './publication-entry.ts';

/** Corrects what is known of a publication. */
export function PublicationSettingsDialog({ publicationId }: { publicationId: Identifier }) {
  const publications = useArchive('publications.list', {}).data;
  const publication = publications?.find((one) => one.id === publicationId);
  if (!publication) return null;
  return (
    <PublicationDialog
      title={say('Settings of {title}', { title: publication.title })}
      verb={say('Save')}
      publicationId={publicationId}
      initial={publicationEntryOf(publication)}
      onSave={async (details) =>
        (await changeArchive('publications.update', { publicationId, details })) !== null
      }
    />
  );
}
