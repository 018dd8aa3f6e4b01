import { createHash } from 'node:crypto';

/** What has a name of its own wherever it is written. */
type Kind = 'publication' | 'issue' | 'briefing';

/** One UUID for one thing of the archive, whenever and wherever it is written. */
export function stableId(kind: Kind, id: string): string {
  const digest = createHash('sha256').update(`masthead ${kind} ${id}`).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

export const stableUrn = (kind: Kind, id: string): string => `urn:uuid:${stableId(kind, id)}`;
