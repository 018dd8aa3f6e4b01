import { type HouseDesign, houseDesign } from '../../../shared/designs/house-design.ts';
import type { OwnTemplate, TemplateFile } from '../../../shared/designs/own-template.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

/** How a publication is printed; null where nothing was chosen. */
export function designOf(connection: Connection, publication: PublicationKey): HouseDesign | null {
  const row = connection
    .query<{ design: string }>('SELECT design FROM house_designs WHERE publication = :publication')
    .get({ publication });
  return (row && houseDesign.safeParse(JSON.parse(row.design)).data) ?? null;
}

export function putDesign(
  connection: Connection,
  publication: PublicationKey,
  design: HouseDesign,
): void {
  connection
    .query(
      `INSERT INTO house_designs (publication, design) VALUES (:publication, :design)
      ON CONFLICT DO UPDATE SET design = :design`,
    )
    .run({ publication, design: JSON.stringify(design) });
}

export const listTemplates = (connection: Connection): OwnTemplate[] =>
  connection
    .query<OwnTemplate>(
      'SELECT id, name FROM design_templates ORDER BY name COLLATE NOCASE, template',
    )
    .all();

export function putTemplate(
  connection: Connection,
  { id, name }: OwnTemplate,
  files: readonly TemplateFile[],
): void {
  connection.query('INSERT INTO design_templates (id, name) VALUES (:id, :name)').run({ id, name });
  const insert = connection.query(
    `INSERT INTO design_template_files (template, path, content)
    SELECT template, :path, :text FROM design_templates WHERE id = :id`,
  );
  for (const { path, text } of files) insert.run({ id, path, text });
}

/** The files of a template by their paths; none where there is no such template. */
export function templateFiles(connection: Connection, id: Identifier): ReadonlyMap<string, string> {
  const rows = connection
    .query<{ path: string; content: string }>(
      `SELECT path, content FROM design_template_files
      WHERE template = (SELECT template FROM design_templates WHERE id = :id) ORDER BY path`,
    )
    .all({ id });
  return new Map(rows.map(({ path, content }) => [path, content]));
}

/** False where there is none. */
export function deleteTemplate(connection: Connection, id: Identifier): boolean {
  return connection.query('DELETE FROM design_templates WHERE id = :id').run({ id }).changes > 0;
}
