import { useEffect, useState } from 'react';
import { type Furniture, furnitureTexts } from '../../../shared/issues/furniture.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Field, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { type FurnitureEntry, furnitureEntryOf, readFurnitureEntry } from './furniture-entry.ts';
import { furnitureNames } from './furniture-names.ts';

/** What stands in every issue of a publication besides its briefings. */
export function FurnitureDialog({ publicationId }: { publicationId: Identifier }) {
  const written = useArchive('furniture.read', { publicationId }).data;
  const [entry, setEntry] = useState<FurnitureEntry | null>(null);
  useEffect(() => {
    if (written && entry === null) void furnitureEntryOf(written).then(setEntry);
  }, [written, entry]);
  if (!written || !entry) return null;
  return (
    <WriteFurniture
      publicationId={publicationId}
      written={written}
      entry={entry}
      onChange={setEntry}
    />
  );
}

interface WriteFurnitureProps {
  publicationId: Identifier;
  written: Furniture;
  entry: FurnitureEntry;
  onChange: (entry: FurnitureEntry) => void;
}

function WriteFurniture({ publicationId, written, entry, onChange }: WriteFurnitureProps) {
  const save = async () => {
    const furniture = await readFurnitureEntry(entry);
    if (!(await changeArchive('furniture.change', { publicationId, furniture }))) return;
    closeSheet();
    const undo = () =>
      void changeArchive('furniture.change', { publicationId, furniture: written });
    showToast(say('The furniture is changed.'), { action: { label: say('Undo'), run: undo } });
  };
  return (
    <FormDialog
      wide
      title={say('Furniture')}
      description={say(
        'It stands in every issue. Issues that are published keep what they were published with.',
      )}
      answer={say('Save')}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <TextField
        label={furnitureNames.motto}
        hint={say('Printed with the masthead.')}
        value={entry.motto}
        maxLength={300}
        onValueChange={(motto) => onChange({ ...entry, motto })}
      />
      {furnitureTexts.map((text) => (
        <Field
          key={text}
          label={furnitureNames[text]}
          hint={
            text === 'imprint'
              ? say('Empty lines part paragraphs; *so* is set in italics, **so** in bold.')
              : undefined
          }
        >
          <textarea
            rows={3}
            value={entry[text]}
            onChange={({ target }) => onChange({ ...entry, [text]: target.value })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
