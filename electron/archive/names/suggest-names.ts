import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { MentionSuggestion } from '../../../shared/mentions/mention-suggestion.ts';
import type { TopicSuggestion } from '../../../shared/mentions/topic-suggestion.ts';
import { nameKeyOf } from '../../../shared/mentions/words.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { findEntity, type StoredEntity } from '../queries/entity-queries.ts';
import { mentionsOfBriefing, type StoredMention } from '../queries/mention-queries.ts';
import { spansOfBriefing } from '../queries/occurrence-queries.ts';
import { refusalOf, refusedIn } from '../queries/suggestion-queries.ts';
import { namesInText } from './names-in-text.ts';

/** Longer texts are read this far, and so many places are suggested in one. */
const MOST_CHARACTERS = 400_000;
const MOST_NAMES = 1_000;

export interface BriefingSuggestions {
  readonly names: MentionSuggestion[];
  readonly topics: TopicSuggestion[];
  /** The records that the text names, by the ids in the text. */
  readonly mentioned: (Pick<EntityRecord, 'id' | 'kind' | 'name'> & { recordId: Identifier })[];
}

/** What a briefing names and is about, as far as nobody has said so or refused it. */
export function suggestNames(
  connection: Connection,
  { briefing, id }: { readonly briefing: BriefingKey; readonly id: Identifier },
): BriefingSuggestions {
  const stored = connection
    .query<{ headline: string; text: string }>(
      'SELECT headline, text FROM texts WHERE briefing = :briefing',
    )
    .get({ briefing });
  if (!stored) return { names: [], topics: [], mentioned: [] };
  const mentions = mentionsOfBriefing(connection, briefing);
  const records = mentionedRecords(connection, mentions);
  const refused = refusedIn(connection, id);
  const { names, topics } = namesInText(connection, briefing, {
    headline: stored.headline,
    text: stored.text.slice(0, MOST_CHARACTERS),
    closed: spansOfBriefing(connection, briefing),
    confirmed: mentions.flatMap(({ kind, recordId, start, end, printed }) =>
      start === null || end === null
        ? []
        : [{ kind, start, end, ...recordOf(records, recordId, printed) }],
    ),
  });
  const given = new Set(
    mentions.flatMap(({ kind, recordId, printed }) =>
      kind === 'topic' ? [recordOf(records, recordId, printed).record] : [],
    ),
  );
  return {
    names: names
      .filter(({ kind, record, name }) => !refused.has(refusalOf(kind, record, nameKeyOf(name))))
      .slice(0, MOST_NAMES),
    topics: topics.filter(({ record }) => !refused.has(record) && !given.has(record)),
    mentioned: [...records].map(([recordId, { id, kind, name }]) => ({ recordId, id, kind, name })),
  };
}

/** A record that was merged is the one that took it up. */
function mentionedRecords(connection: Connection, mentions: readonly StoredMention[]) {
  const records = new Map<Identifier, StoredEntity>();
  for (const id of new Set(mentions.map(({ recordId }) => recordId))) {
    const stored = id === null ? undefined : findEntity(connection, id);
    if (id !== null && stored) records.set(id, stored);
  }
  return records;
}

function recordOf(
  records: ReadonlyMap<Identifier, StoredEntity>,
  recordId: Identifier | null,
  printed: string,
) {
  const stored = recordId === null ? undefined : records.get(recordId);
  return { record: stored?.id ?? recordId, name: stored?.name ?? printed };
}
