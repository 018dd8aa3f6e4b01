import { addressesAnswered } from '../../../shared/references/address-keys.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

/** Stores where an issue stands, its own place first, and the keys by which it is found there. */
export function insertAddresses(
  connection: Connection,
  issue: IssueKey,
  addresses: readonly string[],
): void {
  const insert = connection.query(
    'INSERT INTO issue_addresses (issue, position, address) VALUES (:issue, :position, :address)',
  );
  const insertKey = connection.query(
    `INSERT INTO issue_address_keys (address_key, issue, whole) VALUES (:key, :issue, :whole)
    ON CONFLICT DO UPDATE SET whole = max(whole, excluded.whole)`,
  );
  for (const [position, address] of addresses.entries()) {
    insert.run({ issue, position, address });
    for (const { key, isWhole } of addressesAnswered(address)) {
      insertKey.run({ issue, key, whole: isWhole ? 1 : 0 });
    }
  }
}

export function addressesOfIssue(connection: Connection, issue: IssueKey): string[] {
  return connection
    .query<{ address: string }>(
      'SELECT address FROM issue_addresses WHERE issue = :issue ORDER BY position',
    )
    .all({ issue })
    .map((row) => row.address);
}

/** Puts these addresses in place of those before. */
export function replaceAddresses(
  connection: Connection,
  issue: IssueKey,
  addresses: readonly string[],
): void {
  connection.query('DELETE FROM issue_addresses WHERE issue = :issue').run({ issue });
  connection.query('DELETE FROM issue_address_keys WHERE issue = :issue').run({ issue });
  insertAddresses(connection, issue, addresses);
}
