import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { Connection } from './connection.ts';

/** As many as are written in at once. */
const MOST = 4;

const inHand = new WeakMap<Connection, Map<string, Manuscript>>();

/**
 * Keeps a text by the fingerprint of its wording, so that the next save of changes need not read
 * it. What a fingerprint stands for never changes, whatever becomes of the transaction.
 */
export function keepInHand(connection: Connection, fingerprint: string, text: Manuscript): void {
  const texts = inHand.get(connection) ?? new Map<string, Manuscript>();
  inHand.set(connection, texts);
  texts.delete(fingerprint);
  texts.set(fingerprint, text);
  for (const oldest of texts.keys()) {
    if (texts.size > MOST) texts.delete(oldest);
  }
}

export const textInHand = (connection: Connection, fingerprint: string): Manuscript | undefined =>
  inHand.get(connection)?.get(fingerprint);
