import type { BriefingDetails } from '../../shared/issues/briefing.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { mentionsInManuscript } from '../../shared/mentions/mentions-in-manuscript.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { entityOfMention } from './names/adopt-entity.ts';
import { type MarkKey, markOf } from './queries/entity-mark-queries.ts';
import { deleteForgottenEntities } from './queries/entity-queries.ts';
import {
  marksInBriefing,
  mentionsOfBriefing,
  replaceMarks,
  replaceMentions,
  unmarkMentions,
} from './queries/mention-queries.ts';
import { forgetSuggestedNames, letNamesWait, namesRead } from './queries/suggestion-queries.ts';

/** Writes down what a text mentions, and the topics of the whole briefing, as it says them. */
export function storeMentions(
  connection: Connection,
  briefing: BriefingKey,
  { manuscript, topics = [] }: Pick<BriefingDetails, 'topics'> & { manuscript: Manuscript },
): void {
  replaceMentions(connection, briefing, [
    ...topics.map((recordId) => ({
      ...{ kind: 'topic' as const, recordId },
      ...{ start: null, end: null, printed: '', sentence: '' },
    })),
    ...[...mentionsInManuscript(manuscript)].map(({ record, ...mention }) => ({
      ...mention,
      recordId: record,
    })),
  ]);
}

/** Derives from what is written down where each mention goes; what is suggested is read anew later. */
export function listMentions(connection: Connection, briefing: BriefingKey): void {
  const before = marksInBriefing(connection, briefing);
  const known = new Map<string, MarkKey>();
  const marks = mentionsOfBriefing(connection, briefing).map((mention) => {
    const said = `${mention.kind} ${mention.recordId} ${mention.printed}`;
    const mark =
      known.get(said) ?? markOf(connection, entityOfMention(connection, mention), mention.printed);
    known.set(said, mark);
    return mark;
  });
  replaceMarks(connection, briefing, marks);
  letNamesWait(connection, briefing);
  deleteForgottenEntities(connection, entitiesOf(before));
}

/** Takes away what was derived; what is written down stays. */
export function unlistMentions(connection: Connection, briefing: BriefingKey): void {
  const before = marksInBriefing(connection, briefing);
  unmarkMentions(connection, briefing);
  namesRead(connection, briefing);
  forgetSuggestedNames(connection, briefing);
  deleteForgottenEntities(connection, entitiesOf(before));
}

const entitiesOf = (marks: ReturnType<typeof marksInBriefing>): number[] =>
  marks.flatMap(({ record, entity }) => [record, entity]);
