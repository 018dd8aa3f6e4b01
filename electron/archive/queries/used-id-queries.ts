import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';

const queries = {
  run_explanations: 'SELECT 1 FROM run_explanations WHERE id = :id',
  accepted_wordings: 'SELECT 1 FROM accepted_wordings WHERE id = :id',
  export_recipes: 'SELECT 1 FROM export_recipes WHERE id = :id',
  stated_corrections: 'SELECT 1 FROM stated_corrections WHERE id = :id',
  editions: 'SELECT 1 FROM editions WHERE id = :id',
} as const;

/** Whether something of this kind has this id already. */
export const isUsedId = (
  connection: Connection,
  table: keyof typeof queries,
  id: Identifier,
): boolean => connection.query(queries[table]).get({ id }) !== undefined;
