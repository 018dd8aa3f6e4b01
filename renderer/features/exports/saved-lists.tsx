import { useState } from 'react';
import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { namesOf } from './edition-words.ts';
import type { ExportChoice } from './export-choices.tsx';
import styles from './export-dialog.module.css';
import { ListForm } from './list-form.tsx';

interface SavedListsProps {
  publicationId: Identifier;
  issueId: Identifier;
  choice: ExportChoice;
  onRun: (recipe: ExportRecipe) => void;
}

/** Lists of editions that the publication has saved: written at one click, made of what is ticked. */
export function SavedLists({ publicationId, issueId, choice, onRun }: SavedListsProps) {
  const recipes = useArchive('exports.recipes', { publicationId });
  const [open, setOpen] = useState<Identifier | 'new' | null>(null);
  const lists = recipes.data ?? [];
  const close = () => {
    setOpen(null);
    void recipes.refetch();
  };
  const remove = async (list: ExportRecipe) => {
    const { id: recipeId, folder: _, ...content } = list;
    if (!(await changeArchive('exports.removeRecipe', { recipeId }))) return;
    await recipes.refetch();
    const undo = async () => {
      await changeArchive('exports.saveRecipe', { recipeId, ...content, folder: 'ask' });
      await recipes.refetch();
    };
    showToast(say('The list “{name}” is removed.', { name: list.name }), {
      action: { label: say('Undo'), run: () => void undo() },
    });
  };
  const form = { publicationId, issueId, choice, onClose: close };
  return (
    <section className={styles.lists} aria-label={say('Saved lists')}>
      {lists.map((recipe) =>
        open === recipe.id ? (
          <ListForm key={recipe.id} {...form} list={recipe} />
        ) : (
          <div key={recipe.id} className={styles.list}>
            <Button onClick={() => onRun(recipe)}>
              {say('Write “{name}”', { name: recipe.name })}
            </Button>
            <span className={styles.meaning}>{namesOf(recipe).join(', ')}</span>
            <Button variant="quiet" onClick={() => setOpen(recipe.id)}>
              {say('Change list “{name}”…', { name: recipe.name })}
            </Button>
            <Button variant="quiet" onClick={() => void remove(recipe)}>
              {say('Remove list “{name}”', { name: recipe.name })}
            </Button>
          </div>
        ),
      )}
      {open === 'new' ? (
        <ListForm {...form} />
      ) : (
        <Button variant="quiet" disabled={choice.chosen.size === 0} onClick={() => setOpen('new')}>
          {say('Save what is ticked as a list…')}
        </Button>
      )}
    </section>
  );
}
