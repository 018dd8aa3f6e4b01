import type { Writer } from '../../shared/people/person.ts';
import { accountName } from './account-name.ts';
import type { Connection } from './connection.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';

/**
 * Who works on this archive now. The name is kept by account of the computer, so that an archive in
 * a shared folder knows each of those who open it.
 */
export function whoWrites(connection: Connection): Writer {
  const account = accountName();
  const name = readSetting(connection, `writer:${account}`);
  return { name: name ?? account, isNamed: name !== null };
}

export function nameWriter(connection: Connection, name: string): Writer {
  putSetting(connection, `writer:${accountName()}`, name);
  return whoWrites(connection);
}
