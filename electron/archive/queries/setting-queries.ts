import type { Connection } from '../connection.ts';

/** What an archive remembers of itself: when it was last tended, which seed it has taken in. */
export type SettingName =
  | 'histories-thinned-at'
  | 'source-seed-version'
  | 'source-likeness-version'
  | 'linter-version'
  /** What the person at this account of the computer is called. */
  | `writer:${string}`
  /** How the web archive of the publication of this id was last written, as JSON. */
  | `site:${string}`;

export function readSetting(connection: Connection, name: SettingName): string | null {
  return (
    connection
      .query<{ value: string }>('SELECT value FROM settings WHERE name = :name')
      .get({ name })?.value ?? null
  );
}

export function putSetting(connection: Connection, name: SettingName, value: string): void {
  connection
    .query(
      `INSERT INTO settings (name, value) VALUES (:name, :value)
      ON CONFLICT (name) DO UPDATE SET value = :value`,
    )
    .run({ name, value });
}
