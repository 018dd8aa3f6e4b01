import type { OwnPublication } from './own-publication.ts';
import type { ReadingContext } from './reading.ts';
import type { Surroundings } from './surroundings.ts';

/** What reading one parenthesis depends on beside its text. */
export interface ParenthesisContext extends ReadingContext {
  readonly own: OwnPublication;
  readonly surroundings: Surroundings;
  /** How many brackets of the text end a line or headline with a known source alone. */
  readonly sourcesAlone: number;
  /** Timelines cite in square brackets, where a year alone is enough. */
  readonly isSquare: boolean;
  /** Below this the parenthesis is taken for prose. */
  readonly leastConfidence: number;
}
