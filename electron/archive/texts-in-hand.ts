import type { Reading } from '../../shared/citations/reading.ts';
import { type Recognise, recogniseCitations } from '../../shared/citations/recognise-citations.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { Connection } from './connection.ts';

/** A text that was saved, with what its paragraphs were read as. */
export interface TextInHand {
  readonly manuscript: Manuscript;
  /** By the words and the light in which they were read. */
  readonly readings: ReadonlyMap<string, Reading[]>;
}

/** As many as are written in at once. */
const MOST = 4;

const inHand = new WeakMap<Connection, Map<string, TextInHand>>();

/**
 * Keeps a text by the fingerprint of its wording, so that the next save of changes need not read
 * it. What a fingerprint stands for never changes, whatever becomes of the transaction.
 */
export function keepInHand(connection: Connection, fingerprint: string, text: TextInHand): void {
  const texts = inHand.get(connection) ?? new Map<string, TextInHand>();
  inHand.set(connection, texts);
  texts.delete(fingerprint);
  texts.set(fingerprint, text);
  for (const oldest of texts.keys()) {
    if (texts.size > MOST) texts.delete(oldest);
  }
}

export const textInHand = (connection: Connection, fingerprint: string): TextInHand | undefined =>
  inHand.get(connection)?.get(fingerprint);

/** Reads paragraphs as `recogniseCitations` does, those that were read before not again. */
export function recogniseOnce(before: TextInHand['readings']): {
  readonly recognise: Recognise;
  /** All that was asked for. */
  readonly readings: TextInHand['readings'];
} {
  const readings = new Map<string, Reading[]>();
  const recognise: Recognise = (text, context) => {
    const key = `${JSON.stringify(context)} ${text}`;
    const read = readings.get(key) ?? before.get(key) ?? recogniseCitations(text, context);
    readings.set(key, read);
    return read;
  };
  return { recognise, readings };
}
