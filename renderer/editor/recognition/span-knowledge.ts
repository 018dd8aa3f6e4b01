import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Reading } from '../../../shared/citations/reading.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { Resolution } from '../../../shared/references/resolution.ts';

/** What is known of one citation or reference that stands in the text. */
export interface SpanKnowledge {
  readonly printed: string;
  /** Null where the text no longer reads as a citation. */
  readonly reading: Reading | null;
  /** By printed name: the authority record that it goes to. */
  readonly sources: ReadonlyMap<string, KnownSource>;
  /** One for each reference of the reading. */
  readonly resolutions: readonly Resolution[];
}

export type KnownSource = Pick<SourceRecord, 'id'> & Partial<Pick<SourceRecord, 'name'>>;

/** What is known of all spans of one open briefing, by their ids. */
export interface KnowledgeStore {
  get(id: string): SpanKnowledge | undefined;
  set(entries: Iterable<readonly [string, SpanKnowledge]>): void;
  /** The listener is told which spans are looked at in another light. Answers how to end it. */
  subscribe(listener: (ids: ReadonlySet<string>) => void): () => void;
}

export function createKnowledgeStore(): KnowledgeStore {
  const known = new Map<string, SpanKnowledge>();
  const listeners = new Set<(ids: ReadonlySet<string>) => void>();
  return {
    get: (id) => known.get(id),
    set: (entries) => {
      const changed = new Set<string>();
      for (const [id, knowledge] of entries) {
        if (isSame(known.get(id), knowledge)) continue;
        known.set(id, knowledge);
        changed.add(id);
      }
      if (changed.size > 0) for (const listener of listeners) listener(changed);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Every save answers for all spans of a text, of which hardly one has changed. */
const isSame = (one: SpanKnowledge | undefined, other: SpanKnowledge): boolean =>
  one !== undefined &&
  one.printed === other.printed &&
  isSameValue(one.reading, other.reading) &&
  isSameValue(one.resolutions, other.resolutions) &&
  one.sources.size === other.sources.size &&
  [...one.sources].every(([name, source]) => isSameValue(source, other.sources.get(name)));

/** Whether two values that came as JSON say the same, in the same order. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (names.length !== others.length) return false;
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.every((name) => isSameValue(first[name], second[name]));
}

/** What the archive answered with a briefing. */
export function* knowledgeOfBriefing({
  occurrences,
}: Pick<Briefing, 'occurrences'>): Generator<readonly [string, SpanKnowledge]> {
  for (const { id, printed, reading, sources, resolutions } of occurrences) {
    const known = new Map(
      sources.map(({ name, sourceId, record }) => [name, { id: sourceId, name: record }]),
    );
    yield [id, { printed, reading, sources: known, resolutions }];
  }
}

export type SpanState = 'read' | 'doubtful' | 'unread' | Resolution['state'];

/** The one word that the look of a span follows: its worst resolution, or how well it reads. */
export function spanState({ reading, resolutions }: SpanKnowledge, doubtful: number): SpanState {
  if (!reading) return 'unread';
  for (const state of ['ambiguous', 'dangling', 'external', 'resolved'] as const) {
    if (resolutions.some((resolution) => resolution.state === state)) return state;
  }
  return reading.confidence < doubtful ? 'doubtful' : 'read';
}
