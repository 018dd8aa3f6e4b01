import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { nameWriter, whoWrites } from '../who-writes.ts';

export const readWriter = (connection: Connection): OutcomeFor<'people.whoWrites'> =>
  ok(whoWrites(connection));

export const changeWriter = (
  connection: Connection,
  { name }: RequestFor<'people.nameWriter'>,
): OutcomeFor<'people.nameWriter'> => ok(nameWriter(connection, name));
