import { forgetNameIndex } from '../names/name-knowledge.ts';
import { sendMarks } from '../queries/entity-mark-queries.ts';
import { deleteForgottenEntities } from '../queries/entity-queries.ts';
import type { JournaledSubject, TouchedRow } from './journaled-subject.ts';

/**
 * The tables of persons, places, organisations and topics. A mention goes to a mark and a mark to a
 * record, so that after a change the marks of the touched records are sent where they belong now.
 */
export const journaledEntities: JournaledSubject = {
  tables: [
    {
      table: 'entities',
      key: ['entity'],
      columns: ['id', 'kind', 'name', 'note', 'status', 'touched', 'within_id', 'merged_into'],
      pointsTo: { merged_into: 'entities' },
      insert: (connection, image) => {
        const columns = [...Object.keys(image), 'mentions'];
        connection
          .query(
            `INSERT INTO entities (${columns.join(', ')})
            VALUES (${columns.map((column) => `:${column}`).join(', ')})
            ON CONFLICT (entity) DO UPDATE SET status = :status, touched = :touched`,
          )
          .run({ ...image, mentions: 0 });
      },
      // One that texts mention by now is only a proposal again.
      remove: (connection, { entity }) => {
        connection
          .query(
            `UPDATE entities SET status = 'proposed', touched = 0, merged_into = NULL
            WHERE entity = :entity`,
          )
          .run({ entity: Number(entity) });
      },
    },
    {
      table: 'entity_names',
      key: ['entity', 'name_key'],
      columns: ['position', 'name'],
      loose: ['position'],
      pointsTo: { entity: 'entities' },
    },
    {
      table: 'entity_partings',
      key: ['record', 'name_key'],
      columns: ['entity'],
      pointsTo: { record: 'entities', entity: 'entities' },
    },
  ],
  settle(connection, touched) {
    const records = keysOf(touched);
    sendMarks(connection, records);
    deleteForgottenEntities(connection, records);
    forgetNameIndex(connection);
  },
};

/** The rows themselves, and those that they led to before or lead to now. */
const keysOf = (touched: readonly TouchedRow[]): number[] =>
  touched.flatMap(({ before, after }) =>
    [before, after].flatMap((image) =>
      image
        ? ['entity', 'record', 'merged_into'].flatMap((column) =>
            typeof image[column] === 'number' ? [image[column]] : [],
          )
        : [],
    ),
  );
