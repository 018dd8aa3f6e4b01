import type { ScopedCorrection } from '../../../shared/imports/apply-corrections.ts';
import type { Recipe } from '../../../shared/imports/recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { Connection } from '../connection.ts';
import type { BatchKey } from './import-queries.ts';

export interface StoredCorrection extends ScopedCorrection {
  readonly id: Identifier;
}

export function insertCorrection(
  connection: Connection,
  batch: BatchKey,
  { id, scope, correction }: StoredCorrection,
): void {
  connection
    .query(
      'INSERT INTO import_corrections (id, batch, scope, body) VALUES (:id, :batch, :scope, :body)',
    )
    .run({ id, batch, scope: JSON.stringify(scope), body: JSON.stringify(correction) });
}

/** Whether there was one of this id. */
export function deleteCorrection(connection: Connection, batch: BatchKey, id: Identifier): boolean {
  const { changes } = connection
    .query('DELETE FROM import_corrections WHERE batch = :batch AND id = :id')
    .run({ batch, id });
  return changes > 0;
}

export function deleteCorrections(connection: Connection, batch: BatchKey): void {
  connection.query('DELETE FROM import_corrections WHERE batch = :batch').run({ batch });
}

/** In the order in which they were made. */
export function correctionsOf(connection: Connection, batch: BatchKey): StoredCorrection[] {
  return connection
    .query<{ id: Identifier; scope: string; body: string }>(
      'SELECT id, scope, body FROM import_corrections WHERE batch = :batch ORDER BY correction',
    )
    .all({ batch })
    .map(({ id, scope, body }) => ({ id, scope: JSON.parse(scope), correction: JSON.parse(body) }));
}

export function listRecipes(connection: Connection): Recipe[] {
  return connection
    .query<{ recipe: string }>('SELECT recipe FROM import_recipes ORDER BY name_key')
    .all()
    .map((row): Recipe => JSON.parse(row.recipe));
}

export function findRecipe(connection: Connection, id: Identifier): Recipe | undefined {
  const row = connection
    .query<{ recipe: string }>('SELECT recipe FROM import_recipes WHERE id = :id')
    .get({ id });
  return row && JSON.parse(row.recipe);
}

export function findRecipeByName(connection: Connection, name: string): Recipe | undefined {
  const row = connection
    .query<{ recipe: string }>('SELECT recipe FROM import_recipes WHERE name_key = :key')
    .get({ key: normaliseName(name) });
  return row && JSON.parse(row.recipe);
}

/** One of the same name is replaced. */
export function putRecipe(connection: Connection, recipe: Recipe): void {
  const row = { key: normaliseName(recipe.name), id: recipe.id, recipe: JSON.stringify(recipe) };
  connection
    .query(
      `INSERT INTO import_recipes (id, name_key, recipe) VALUES (:id, :key, :recipe)
      ON CONFLICT (name_key) DO UPDATE SET recipe = excluded.recipe`,
    )
    .run(row);
}

/** Whether there was one of this id. */
export function deleteRecipe(connection: Connection, id: Identifier): boolean {
  return connection.query('DELETE FROM import_recipes WHERE id = :id').run({ id }).changes > 0;
}
