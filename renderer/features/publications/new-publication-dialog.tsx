import { changeArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { say } from '../../wording/say.ts';
import { PublicationDialog } from './publication-dialog.tsx';
import { emptyPublicationEntry } from './publication-entry.ts';

/** Founds a publication. */
export function NewPublicationDialog() {
  return (
    <PublicationDialog
      title={say('New publication')}
      verb={say('Found it')}
      initial={emptyPublicationEntry}
      onSave={async (details) => {
        const publication = await changeArchive('publications.create', { details });
        if (publication) goTo({ kind: 'publication', publicationId: publication.id });
        return publication !== null;
      }}
    />
  );
}
