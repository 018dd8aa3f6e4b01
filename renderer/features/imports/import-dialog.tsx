import { useRef, useState } from 'react';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { say } from '../../wording/say.ts';
import { isWanted, wayOf } from './dropped-files.ts';
import styles from './import-dialog.module.css';
import { takeIn } from './import-run.ts';

/** Asks which files to import, and where those go that do not say. */
export function ImportDialog() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [publicationId, setPublicationId] = useState('');
  const [recipeId, setRecipeId] = useState('');
  const publications = useArchive('publications.list', {}).data ?? [];
  const recipes = useArchive('imports.recipes', {}).data ?? [];
  const start = () =>
    void takeIn(files, {
      ...(publicationId && { publicationId }),
      ...(recipeId && { recipeId }),
    });
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Import past issues')}
      description={say(
        'Files and folders of any kind, also ZIP files. What they would become is shown first; nothing enters the archive until you store it.',
      )}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={files.length === 0} onClick={start}>
            {files.length < 2
              ? say('Look at it')
              : say('Look at {files, number} files', { files: files.length })}
          </Button>
        </>
      }
    >
      <div className={styles.choosers}>
        <Chooser label={say('Choose files…')} onChoose={setFiles} />
        <Chooser label={say('Choose a folder…')} folder onChoose={setFiles} />
      </div>
      <ChosenFiles files={files} />
      <SelectField
        label={say('Where a file names no publication')}
        hint={say('Its masthead decides if it has one.')}
        value={publicationId}
        options={[
          { value: '', label: say('Put it under “Unnamed publication”') },
          ...publications.map(({ id, title }) => ({
            value: id,
            label: say('Put it into {title}', { title }),
          })),
        ]}
        onValueChange={setPublicationId}
      />
      {recipes.length > 0 && (
        <SelectField
          label={say('Recipe')}
          hint={say('What was settled at an earlier import of this series')}
          className={styles.recipe}
          value={recipeId}
          options={[
            { value: '', label: say('None') },
            ...recipes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValueChange={setRecipeId}
        />
      )}
    </Dialog>
  );
}

interface ChooserProps {
  label: string;
  folder?: boolean;
  onChoose: (files: readonly File[]) => void;
}

function Chooser({ label, folder = false, onChoose }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => onChoose([...(event.target.files ?? [])].filter(isWanted))}
      />
    </>
  );
}

const SHOWN = 8;

function ChosenFiles({ files }: { files: readonly File[] }) {
  if (files.length === 0) return <p className={styles.none}>{say('No files chosen yet.')}</p>;
  const more = files.length - SHOWN;
  return (
    <ul className={styles.files} aria-label={say('Chosen files')}>
      {files.slice(0, SHOWN).map((file) => (
        <li key={wayOf(file)}>
          <span className={styles.name}>{wayOf(file)}</span>
          <span className={styles.size}>{fileSize(file.size)}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.size}>{say('and {more, number} more', { more })}</li>}
    </ul>
  );
}
