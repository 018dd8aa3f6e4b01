import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

type Content = Pick<ExportRecipe, 'editions' | 'ofPublication' | 'pattern' | 'folder'>;

export interface StoredRecipe extends Content {
  readonly id: Identifier;
  readonly name: string;
}

/** Of a publication, by name. Those that were stored before they could hold more hold no more. */
export const recipesOf = (connection: Connection, publication: PublicationKey): StoredRecipe[] =>
  connection
    .query<{ id: Identifier; name: string; content: string }>(
      `SELECT id, name, content FROM export_recipes WHERE publication = :publication
      ORDER BY name`,
    )
    .all({ publication })
    .map(({ content, ...recipe }) => ({
      ...recipe,
      ofPublication: [],
      ...(JSON.parse(content) as Omit<Content, 'ofPublication'> & Partial<Content>),
    }));

export function putRecipe(
  connection: Connection,
  publication: PublicationKey,
  { id, name, ...content }: StoredRecipe,
): void {
  connection
    .query(
      `INSERT INTO export_recipes (id, publication, name, content)
      VALUES (:id, :publication, :name, :content)
      ON CONFLICT (id) DO UPDATE SET name = :name, content = :content`,
    )
    .run({ id, publication, name, content: JSON.stringify(content) });
}

/** Whether there was one. */
export const deleteRecipe = (connection: Connection, id: Identifier): boolean =>
  connection.query('DELETE FROM export_recipes WHERE id = :id').run({ id }).changes > 0;
