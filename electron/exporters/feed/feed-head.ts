import type { Publication } from '../../../shared/issues/publication.ts';

/** What stands over the entries of a feed. */
export interface FeedHead {
  readonly publication: Publication;
  readonly id: string;
  readonly title: string;
  /** When it was last changed where it has no entries; ISO 8601 in UTC. */
  readonly empty: string;
  /** Where the feed itself and what it is the feed of can be read, where they stand anywhere. */
  readonly self?: string;
  readonly home?: string;
}
