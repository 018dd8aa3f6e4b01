import { useState } from 'react';
import { type ExportRecipe, namePattern } from '../../../shared/editions/export-recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { type ExportChoice, editionsOf, ofPublicationOf } from './export-choices.tsx';
import styles from './export-dialog.module.css';

interface ListFormProps {
  publicationId: Identifier;
  /** By which the names of files are shown. */
  issueId: Identifier;
  /** What is ticked now. */
  choice: ExportChoice;
  /** The list that is changed; none where one is made. */
  list?: ExportRecipe;
  onClose: () => void;
}

type Folder = 'choose' | 'ask' | 'keep';

/** A list of editions: its name, what its files are called, where they go, what it writes. */
export function ListForm({ publicationId, issueId, choice, list, onClose }: ListFormProps) {
  const [name, setName] = useState(list?.name ?? '');
  const [pattern, setPattern] = useState(list?.pattern ?? '');
  const [folder, setFolder] = useState<Folder>(list ? 'keep' : 'choose');
  const [takesTicked, setTakesTicked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const isPattern = namePattern.safeParse(pattern).success;
  const save = async () => {
    const saved = await bridge.call('exports.saveRecipe', {
      ...(list && { recipeId: list.id }),
      publicationId,
      name: name.trim(),
      ...(list && !takesTicked ? contentOf(list) : tickedIn(choice)),
      pattern,
      folder,
    });
    if (saved.ok) onClose();
    else setFault(saved.error.kind === 'cancelled' ? null : retold(saved.error.message));
  };
  return (
    <form
      className={styles.listForm}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={say('Name of the list')}
        value={name}
        maxLength={100}
        error={fault}
        autoFocus
        onValueChange={(typed) => {
          setName(typed);
          setFault(null);
        }}
      />
      <TextField
        label={say('Names of its files')}
        value={pattern}
        maxLength={120}
        error={
          isPattern
            ? null
            : say(
                'Letters, figures, spaces, points and hyphens can stand in it, and these facts of the issue: {facts}.',
                { facts: '{publication} {date} {volume} {number}' },
              )
        }
        hint={<NamePreview issueId={issueId} pattern={pattern} />}
        onValueChange={setPattern}
      />
      {list && (
        <>
          <SelectField
            label={say('Its folder')}
            value={folder}
            options={foldersFor(list)}
            onValueChange={setFolder}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={takesTicked}
              disabled={choice.chosen.size === 0}
              onChange={({ target }) => setTakesTicked(target.checked)}
            />
            {say('From now on it writes what is ticked below')}
          </label>
        </>
      )}
      <div className={styles.list}>
        <Button type="submit" variant="primary" disabled={name.trim() === '' || !isPattern}>
          {folder === 'choose' ? say('Save, and choose its folder') : say('Save the list')}
        </Button>
        <Button onClick={onClose}>{say('Cancel')}</Button>
      </div>
    </form>
  );
}

const contentOf = ({ editions, ofPublication }: ExportRecipe) => ({ editions, ofPublication });

const tickedIn = (choice: ExportChoice) => ({
  editions: editionsOf(choice),
  ofPublication: ofPublicationOf(choice),
});

/** What it has now comes first. */
function foldersFor({ folder }: ExportRecipe): { value: Folder; label: string }[] {
  const asked = say('asked each time');
  const another = { value: 'choose' as const, label: say('another, to be chosen') };
  return folder === null
    ? [{ value: 'keep', label: asked }, another]
    : [{ value: 'keep', label: folder }, another, { value: 'ask', label: asked }];
}

/** What the issue on the desk would be called. */
function NamePreview({ issueId, pattern }: { issueId: Identifier; pattern: string }) {
  const isPattern = namePattern.safeParse(pattern).success;
  const request = { issueId, pattern: isPattern ? pattern : '' };
  const named = useArchive('exports.nameOf', request, { keep: true }).data;
  return named ? say('For this issue: {name}', { name: `${named.name}.pdf` }) : null;
}
