import { hash } from 'node:crypto';
import type { Occurrence } from '../../shared/citations/occurrence.ts';
import { moveReading } from '../../shared/citations/read-in-text.ts';
import type { Reading } from '../../shared/citations/reading.ts';
import { recogniseAttributions } from '../../shared/citations/recognise-attributions.ts';
import { supportedSentence } from '../../shared/citations/supported-sentence.ts';
import { type Doubt, doubtOfSuggestion } from '../../shared/review/doubt.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import { PiecesRead } from './pieces-read.ts';
import { pressNamesOf } from './press-names.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { type NewReviewItem, replaceSuggestions } from './queries/review-item-queries.ts';

/** A text with what is tagged in it, in order. */
export interface TaggedText {
  readonly text: string;
  readonly occurrences: readonly Pick<Occurrence, 'start' | 'end'>[];
}

/** Whether words in a sentence were set aside, so that nobody is asked of them again. */
export type IsLeft = (reason: string, printed: string, sentence: string) => boolean;

/**
 * Lists sources that running text names. A suggestion is not tagged; what a person has rejected is, so
 * that it never comes back.
 */
export function listSuggestions(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  { text, occurrences }: TaggedText,
  isLeft: IsLeft,
): void {
  const items: NewReviewItem[] = [];
  let next = 0;
  for (const { doubt, reading, ...found } of attributionsIn(connection, briefing, issue, text)) {
    const { start, end, printed } = found;
    while ((occurrences[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isTagged = (occurrences[next]?.start ?? Number.POSITIVE_INFINITY) < end;
    if (isTagged) continue;
    const sentence = supportedSentence(text, start, end);
    items.push({
      ...doubt,
      ...{ briefing, start, end, printed, reading, occurrence: null, nameKey: null },
      id: suggestionId(start, printed, sentence),
      isLeft: isLeft(doubt.reason, printed, sentence),
    });
  }
  replaceSuggestions(connection, briefing, items);
}

/** A source that running text names. */
interface Attribution {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** As JSON; offsets as in `printed`. */
  readonly reading: string;
  readonly doubt: Doubt;
}

const attributions = new WeakMap<Connection, PiecesRead<Attribution[]>>();

/** In the order of the text, those in citations too. No sentence goes over an empty line. */
function* attributionsIn(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  text: string,
): Generator<Attribution> {
  const known = attributions.get(connection) ?? new PiecesRead();
  attributions.set(connection, known);
  const context = readingContextOfIssue(connection, issue);
  const pressNames = pressNamesOf(connection);
  const read = known.reader(briefing, [JSON.stringify(context), pressNames], (piece) =>
    recogniseAttributions(piece, { ...context, pressNames }, []).flatMap(toAttribution),
  );
  let offset = 0;
  for (const piece of text.split(EMPTY_LINE)) {
    for (const { start, end, ...found } of read(piece)) {
      yield { ...found, start: start + offset, end: end + offset };
    }
    offset += piece.length + EMPTY_LINE.length;
  }
}

/** Nobody is asked of what goes over the end of a line. */
function toAttribution(reading: Reading): Attribution[] {
  const { start, end, printed } = reading;
  if (printed.includes('\n')) return [];
  const written = JSON.stringify(moveReading(reading, -start));
  return [{ start, end, printed, reading: written, doubt: doubtOfSuggestion(reading) }];
}

const EMPTY_LINE = '\n\n';

const suggestionId = (start: number, printed: string, sentence: string): string =>
  `s-${hash('sha256', `${start} ${printed} ${sentence}`).slice(0, 32)}`;
