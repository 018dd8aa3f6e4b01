import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';

/** So many topics has a briefing at most. */
const MOST_TOPICS = 50;

type Topics = Pick<BriefingDetails, 'topics'>;

/** With a topic more, at the end of those that it has if not said otherwise. */
export function withTopic({ topics = [] }: Topics, id: Identifier, place?: number): Topics {
  if (topics.includes(id) || topics.length >= MOST_TOPICS) return { topics };
  return { topics: topics.toSpliced(place ?? topics.length, 0, id) };
}

/** Absent where none is left. */
export function withoutTopic({ topics = [] }: Topics, id: Identifier): Topics {
  const left = topics.filter((one) => one !== id);
  return { topics: left.length > 0 ? left : undefined };
}
