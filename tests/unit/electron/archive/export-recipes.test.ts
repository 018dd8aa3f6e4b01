import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { foundCourier, temporaryArchive, temporaryFolder, value } from './temporary-archive.ts';

it('reads lists that were stored before they could hold editions of the publication', async () => {
  const folder = temporaryFolder();
  const before = await temporaryArchive(folder);
  const { id: publicationId } = await foundCourier(before);
  await before.close();
  const content = { editions: [{ format: 'html' }], pattern: '{date}', folder: '/srv/courier' };
  const database = new Database(archivePaths(folder).database);
  database
    .prepare(
      `INSERT INTO export_recipes (id, publication, name, content)
      SELECT 'friday', publication, 'Friday list', ? FROM publications WHERE id = ?`,
    )
    .run(JSON.stringify(content), publicationId);
  database.close();

  const archive = await temporaryArchive(folder);
  expect(value(await archive.exportRecipes(publicationId))).toEqual([
    { id: 'friday', publicationId, name: 'Friday list', ...content, ofPublication: [] },
  ]);
});
