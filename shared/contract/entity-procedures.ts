import { z } from 'zod';
import { authorityChange } from '../authority/authority-change.ts';
import {
  entityDetails,
  entityKind,
  entityName,
  entityNote,
  entityProposal,
  entityRecord,
} from '../authority/entity-record.ts';
import { identifier } from '../kernel/identifier.ts';
import { mentionSuggestion } from '../mentions/mention-suggestion.ts';
import { topicSuggestion } from '../mentions/topic-suggestion.ts';
import { placeOfUse } from './place-of-use.ts';
import { procedure } from './procedure.ts';

/** A record after a change, and the change by which it can be taken back; null: nothing changed. */
const changedEntity = z.object({ entity: entityRecord, change: authorityChange.nullable() });

export const entityProcedures = {
  'entities.list': procedure({
    summary:
      'Persons, places, organisations and topics of the archive, most mentioned first; where names are asked for, those of the gazetteer follow.',
    request: z.object({
      query: z.string().max(200).default(''),
      kind: entityKind.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    response: z.object({
      entities: z.array(entityRecord),
      total: z.int(),
      /** Of how many of each kind the archive speaks. */
      counts: z.record(entityKind, z.int()),
    }),
    failures: [],
  }),
  'entities.read': procedure({
    summary: 'A record with all that is known of it; one that was merged is read as what took it.',
    request: z.object({ entityId: identifier }),
    response: entityDetails,
    failures: ['not-found'],
  }),
  'entities.uses': procedure({
    summary: 'The places where it is mentioned, newest first.',
    request: z.object({
      entityId: identifier,
      /** Of issues of this year alone. */
      year: z.int().min(1000).max(9999).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({ uses: z.array(placeOfUse), more: z.boolean() }),
    failures: ['not-found'],
  }),
  'entities.proposals': procedure({
    summary: 'Names that briefings print and no record has, gathered by spelling.',
    request: z.object({
      kind: entityKind.optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({
      proposals: z.array(entityProposal),
      /** Briefings whose names are not read yet. */
      waiting: z.int().min(0),
    }),
    failures: [],
  }),
  'entities.create': procedure({
    summary: 'Founds a record, or answers the one of this kind and name.',
    request: z.object({
      kind: entityKind,
      name: entityName,
      aliases: z.array(entityName).max(100).default([]),
      withinId: identifier.nullable().default(null),
    }),
    response: changedEntity,
    failures: ['not-found'],
  }),
  'entities.update': procedure({
    summary:
      'Renames a record or corrects what is known of it; the former name stays an alias. Where nothing is said of it, it is confirmed as it is.',
    request: z.object({
      entityId: identifier,
      name: entityName.optional(),
      kind: entityKind.optional(),
      note: entityNote.optional(),
      aliases: z.array(entityName).max(500).optional(),
      withinId: identifier.nullable().optional(),
    }),
    response: changedEntity,
    failures: ['not-found', 'conflict'],
  }),
  'entities.merge': procedure({
    summary: 'Makes several records of one kind one: their names and mentions go to `entityId`.',
    request: z.object({ entityId: identifier, mergedIds: z.array(identifier).min(1).max(500) }),
    response: changedEntity,
    failures: ['not-found', 'conflict'],
  }),
  'entities.split': procedure({
    summary:
      'Parts names from a record, with what is mentioned by them, and makes them one of their own.',
    request: z.object({ entityId: identifier, names: z.array(entityName).min(1).max(500) }),
    response: changedEntity,
    failures: ['not-found', 'conflict'],
  }),
  'mentions.suggest': procedure({
    summary:
      'Names that a briefing prints and does not mention yet, and topics of which it seems to speak. Offsets count in the plain text of `revision`.',
    request: z.object({ briefingId: identifier }),
    response: z.object({
      revision: z.int().min(1),
      names: z.array(mentionSuggestion),
      topics: z.array(topicSuggestion),
      /** The records that its text names, by the ids in the text, as they are called now. */
      mentioned: z.array(
        entityRecord.pick({ id: true, kind: true, name: true }).extend({ recordId: identifier }),
      ),
    }),
    failures: ['not-found'],
  }),
  'mentions.refuse': procedure({
    summary: 'Suggests a name or topic no more in this briefing, or again.',
    request: z.object({
      briefingId: identifier,
      kind: entityKind,
      record: identifier.nullable(),
      name: entityName,
      refused: z.boolean(),
    }),
    response: z.object({}),
    failures: ['not-found'],
  }),
};
