import { Trash2 } from 'lucide-react';
import type { Recipe } from '../../../shared/imports/recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { reread } from './import-run.ts';
import styles from './recipes-dialog.module.css';

/** The recipes of this archive: applied to the plan, or removed. */
export function RecipesDialog({ batchId }: { batchId: Identifier }) {
  const recipes = useArchive('imports.recipes', {}).data;
  const plan = useArchive('imports.plan', { batchId }).data;
  const canApply = plan?.state === 'planned';
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Recipes')}
      description={say('What was settled once for a series, by name.')}
    >
      {recipes?.length === 0 && (
        <p className={styles.none}>
          {say(
            'There are none yet. Correct something “for all” files alike and choose “Save as recipe…” under the corrections of the plan.',
          )}
        </p>
      )}
      <ul className={styles.recipes} aria-label={say('Recipes')}>
        {recipes?.map((one) => (
          <li key={one.id}>
            <span className={styles.name}>
              {one.name}
              <span className={styles.rules}>
                {say('{rules, plural, =0 {no rules} one {# rule} other {# rules}}', {
                  rules: one.rules.length,
                })}
              </span>
            </span>
            {plan?.recipe?.id === one.id ? (
              <span className={styles.rules}>{say('Applied')}</span>
            ) : (
              <Button disabled={!canApply} onClick={() => apply(batchId, one)}>
                {say('Apply')}
              </Button>
            )}
            <IconButton
              label={say('Remove “{name}”', { name: one.name })}
              icon={<Trash2 />}
              onClick={() => void remove(one)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function apply(batchId: Identifier, { id, name }: Recipe): void {
  closeSheet();
  void reread(batchId, async (jobId) => {
    const request = { batchId, jobId, recipeId: id };
    const applied = await bridge.call('imports.applyRecipe', request);
    if (applied.ok) showToast(say('The recipe “{name}” is applied.', { name }));
    return applied;
  });
}

async function remove({ id, name }: Recipe): Promise<void> {
  if (!(await changeArchive('imports.deleteRecipe', { recipeId: id }))) return;
  void queryClient.invalidateQueries({ queryKey: ['imports.recipes'] });
  showToast(say('The recipe “{name}” is removed. What it settled in imports stays.', { name }));
}
