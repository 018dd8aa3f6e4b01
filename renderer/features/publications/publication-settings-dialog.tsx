import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { usePublication } from '../../app/use-publication.ts';
import { say } from '../../wording/say.ts';
import { PublicationDialog } from './publication-dialog.tsx';
import { publicationEntryOf } from './publication-entry.ts';

/** Corrects what is known of a publication. */
export function PublicationSettingsDialog({ publicationId }: { publicationId: Identifier }) {
  const publication = usePublication(publicationId);
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
