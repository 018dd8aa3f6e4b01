import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import { deleteRecipe, putRecipe, recipesOf } from '../queries/export-recipe-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';

export function listExportRecipes(
  connection: Connection,
  publicationId: Identifier,
): Result<ExportRecipe[], Failure<'not-found'>> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  return ok(recipesOf(connection, publication).map((recipe) => ({ ...recipe, publicationId })));
}

/** A recipe that is there takes what is new of it; two of one publication have two names. */
export function saveExportRecipe(
  connection: Connection,
  { publicationId, ...recipe }: ExportRecipe,
): Result<ExportRecipe, Failure<'not-found' | 'conflict'>> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const name = recipe.name.toLowerCase();
  const isTaken = recipesOf(connection, publication).some(
    (it) => it.id !== recipe.id && it.name.toLowerCase() === name,
  );
  if (isTaken) {
    return err(failure('conflict', 'There is a list of this name already; choose another one.'));
  }
  putRecipe(connection, publication, recipe);
  return ok({ ...recipe, publicationId });
}

export function removeExportRecipe(
  connection: Connection,
  id: Identifier,
): Result<null, Failure<'not-found'>> {
  if (deleteRecipe(connection, id)) return ok(null);
  return err(failure('not-found', 'This list of editions is not there any more.'));
}
