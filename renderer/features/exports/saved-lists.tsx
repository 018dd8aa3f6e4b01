import { useState } from 'react';
import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { choiceOf } from './edition-words.ts';
import { type ExportChoice, editionsOf } from './export-choices.tsx';
import styles from './export-dialog.module.css';

interface SavedListsProps {
  publicationId: Identifier;
  choice: ExportChoice;
  onRun: (recipe: ExportRecipe) => void;
}

/** Lists of editions that the publication has saved: written at one click, made of what is ticked. */
export function SavedLists({ publicationId, choice, onRun }: SavedListsProps) {
  const recipes = useArchive('exports.recipes', { publicationId });
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const lists = recipes.data ?? [];
  const save = async () => {
    const saved = await bridge.call('exports.saveRecipe', {
      publicationId,
      name: name ?? '',
      editions: editionsOf(choice),
      pattern: '',
      folder: 'choose',
    });
    if (!saved.ok)
      return setFault(saved.error.kind === 'cancelled' ? null : retold(saved.error.message));
    setName(null);
    setFault(null);
    await recipes.refetch();
  };
  const remove = async (recipeId: Identifier) => {
    await changeArchive('exports.removeRecipe', { recipeId });
    await recipes.refetch();
  };
  return (
    <section className={styles.lists} aria-label={say('Saved lists')}>
      {lists.map((recipe) => (
        <div key={recipe.id} className={styles.list}>
          <Button onClick={() => onRun(recipe)}>
            {say('Write “{name}”', { name: recipe.name })}
          </Button>
          <span className={styles.meaning}>{namesOf(recipe)}</span>
          <Button variant="quiet" onClick={() => void remove(recipe.id)}>
            {say('Remove list “{name}”', { name: recipe.name })}
          </Button>
        </div>
      ))}
      {name === null ? (
        <Button variant="quiet" disabled={choice.chosen.size === 0} onClick={() => setName('')}>
          {say('Save what is ticked as a list…')}
        </Button>
      ) : (
        <form
          className={styles.list}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label={say('Name of the list')}
            value={name}
            error={fault && retold(fault)}
            autoFocus
            onValueChange={setName}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {say('Save, and choose its folder')}
          </Button>
        </form>
      )}
    </section>
  );
}

const namesOf = ({ editions }: ExportRecipe): string =>
  editions.map((options) => choiceOf(options)?.name ?? options.format).join(', ');
