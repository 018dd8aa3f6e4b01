import type { Migration } from '../migrate.ts';

export const addresses: Migration = {
  name: 'addresses',
  sql: `
ALTER TABLE issues ADD COLUMN language TEXT;

CREATE TABLE issue_addresses (
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  -- From the first its relative links lead on.
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (issue, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue_address_keys (
  address_key TEXT NOT NULL,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  -- 0 for the end of a way whose root is not known.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  PRIMARY KEY (address_key, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_keys_of_issue ON issue_address_keys (issue);
`,
};
