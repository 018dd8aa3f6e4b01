import { useState } from 'react';
import { recipe } from '../../../shared/imports/recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Asks for the name under which the corrections for all alike are kept for the next files. */
export function SaveRecipeDialog({ batchId }: { batchId: Identifier }) {
  const plan = useArchive('imports.plan', { batchId }).data;
  const recipes = useArchive('imports.recipes', {}).data ?? [];
  const [name, setName] = useState(plan?.recipe?.name ?? plan?.publications[0]?.title ?? '');
  const [error, setError] = useState<string | null>(null);
  const replaces = recipes.some((one) => one.name === name.trim());
  const save = async () => {
    const read = recipe.shape.name.safeParse(name);
    if (!read.success) return setError(say('Give it a name of at most 100 characters.'));
    const saved = await changeArchive('imports.saveRecipe', { batchId, name: read.data });
    if (!saved) return;
    closeSheet();
    void queryClient.invalidateQueries({ queryKey: ['imports.recipes'] });
    showToast(say('“{name}” is saved.', { name: saved.name }), {
      description: say('It can be chosen at the next import of this series.'),
    });
  };
  return (
    <FormDialog
      title={say('Save as a recipe')}
      description={say(
        'The corrections for all files alike, to be applied to the next files of this series. Corrections of single files are not in it.',
      )}
      answer={replaces ? say('Replace') : say('Save')}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <TextField
        label={say('Name')}
        hint={replaces ? say('There is one of this name; it is replaced.') : undefined}
        value={name}
        error={error}
        onValueChange={(value) => {
          setName(value);
          setError(null);
        }}
      />
    </FormDialog>
  );
}
