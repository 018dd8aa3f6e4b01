import { useRef, useState } from 'react';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { isWanted, wayOf } from './dropped-files.ts';
import styles from './import-dialog.module.css';
import { importFiles } from './import-run.ts';

/** Asks which files to import, and where those go that do not say. */
export function ImportDialog() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [publicationId, setPublicationId] = useState('');
  const publications = useArchive('publications.list', {}).data ?? [];
  const start = () => {
    closeSheet();
    void importFiles(files, publicationId || undefined);
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title="Import past issues"
      description="Plain text and Markdown. Files can also be dropped anywhere on the window."
      actions={
        <>
          <Button onClick={closeSheet}>Cancel</Button>
          <Button variant="primary" disabled={files.length === 0} onClick={start}>
            {files.length < 2 ? 'Import' : `Import ${files.length} files`}
          </Button>
        </>
      }
    >
      <div className={styles.choosers}>
        <Chooser label="Choose files…" onChoose={setFiles} />
        <Chooser label="Choose a folder…" folder onChoose={setFiles} />
      </div>
      <ChosenFiles files={files} />
      <SelectField
        label="Where a file names no publication"
        hint="Its masthead decides if it has one."
        value={publicationId}
        options={[
          { value: '', label: 'Put it under “Unnamed publication”' },
          ...publications.map(({ id, title }) => ({ value: id, label: `Put it into ${title}` })),
        ]}
        onValueChange={setPublicationId}
      />
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
  if (files.length === 0) return <p className={styles.none}>No files chosen yet.</p>;
  const more = files.length - SHOWN;
  return (
    <ul className={styles.files} aria-label="Chosen files">
      {files.slice(0, SHOWN).map((file) => (
        <li key={wayOf(file)}>
          <span className={styles.name}>{wayOf(file)}</span>
          <span className={styles.size}>{fileSize(file.size)}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.size}>and {more.toLocaleString('en')} more</li>}
    </ul>
  );
}
