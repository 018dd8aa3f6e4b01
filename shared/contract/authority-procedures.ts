import { z } from 'zod';
import { authorityChange } from '../authority/authority-change.ts';
import { sourceProfile, useLimits } from '../authority/source-profile.ts';
import {
  countryCode,
  languageTag,
  sourceDetails,
  sourceKinds,
  sourceName,
  sourceRecord,
  sourceSpelling,
  successionDate,
} from '../authority/source-record.ts';
import { referenceReading } from '../citations/reading.ts';
import { identifier } from '../kernel/identifier.ts';
import { resolution } from '../references/resolution.ts';
import { placeOfUse } from './place-of-use.ts';
import { procedure } from './procedure.ts';

/** A record after a change, and the change by which it can be taken back; null: nothing changed. */
const changedSource = z.object({ source: sourceRecord, change: authorityChange.nullable() });

const succession = z.object({ sourceId: identifier, since: successionDate });

export const authorityProcedures = {
  'sources.list': procedure({
    summary: 'Authority records of sources, those that have a name like the query.',
    request: z.object({
      query: z.string().max(200).default(''),
      kind: z.enum(sourceKinds).optional(),
      country: countryCode.optional(),
      status: sourceRecord.shape.status.optional(),
      /** Only those that the archive cites. */
      cited: z.boolean().default(false),
      sort: z.enum(['citations', 'name']).default('citations'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    response: z.object({ sources: z.array(sourceRecord), total: z.int() }),
    failures: [],
  }),
  'sources.countries': procedure({
    summary: 'Countries in which there are sources, and how many.',
    request: z.object({}),
    response: z.array(z.object({ country: countryCode, sources: z.int() })),
    failures: [],
  }),
  'sources.pressNames': procedure({
    summary: 'The names by which running text may attribute a report to a source of the archive.',
    request: z.object({}),
    response: z.array(z.string()),
    failures: [],
  }),
  'sources.read': procedure({
    summary: 'A source with all that is known of it; one that was merged is read as what took it.',
    request: z.object({ sourceId: identifier }),
    response: sourceDetails,
    failures: ['not-found'],
  }),
  'sources.uses': procedure({
    summary: 'The places where a source is cited, newest first.',
    request: useLimits.extend({
      sourceId: identifier,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({ uses: z.array(placeOfUse), more: z.boolean() }),
    failures: ['not-found'],
  }),
  'sources.profile': procedure({
    summary: 'How a source is cited: over time, beside what, in which sections and publications.',
    request: z.object({ sourceId: identifier }),
    response: sourceProfile,
    failures: ['not-found'],
  }),
  'sources.create': procedure({
    summary: 'Founds a record, for example of a collective. A name belongs to one source.',
    request: z.object({ name: sourceName, kind: z.enum(sourceKinds).optional() }),
    response: changedSource,
    failures: ['conflict'],
  }),
  'sources.update': procedure({
    summary:
      'Renames a source or corrects what is known of it. A name belongs to one source; the former name stays as another spelling.',
    request: z.object({
      sourceId: identifier,
      name: sourceName.optional(),
      kind: z.enum(sourceKinds).optional(),
      country: countryCode.nullable().optional(),
      language: languageTag.nullable().optional(),
      notes: z.string().max(5000).optional(),
      /** All names that it has from now on besides its own. */
      spellings: z.array(sourceSpelling).max(500).optional(),
      /** All for whom it speaks from now on. */
      memberIds: z.array(identifier).max(500).optional(),
      predecessors: z.array(succession).max(50).optional(),
      successors: z.array(succession).max(50).optional(),
    }),
    response: changedSource,
    failures: ['not-found', 'conflict'],
  }),
  'sources.confirm': procedure({
    summary: 'Takes proposed records as they are.',
    request: z.object({ sourceIds: z.array(identifier).min(1).max(500) }),
    response: z.object({ change: authorityChange.nullable() }),
    failures: ['not-found'],
  }),
  'sources.merge': procedure({
    summary: 'Makes several records one: their names, citations and relations go to `sourceId`.',
    request: z.object({
      sourceId: identifier,
      mergedIds: z.array(identifier).min(1).max(500),
    }),
    response: changedSource,
    failures: ['not-found'],
  }),
  'sources.split': procedure({
    summary:
      'Parts names, or single citations, from a source, and gives them to another or to a new one.',
    request: z.object({
      sourceId: identifier,
      names: z.array(sourceName).max(500).default([]),
      citations: z
        .array(z.object({ briefingId: identifier, occurrenceId: identifier }))
        .max(500)
        .default([]),
      to: z.union([z.object({ sourceId: identifier }), z.object({ name: sourceName })]),
    }),
    response: changedSource,
    failures: ['not-found', 'conflict'],
  }),
  'sources.alike': procedure({
    summary:
      'Records whose names look like one source: around `sourceId`, or around each proposed record. `next` is where to go on, or null at the end.',
    request: z.object({
      sourceId: identifier.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    response: z.object({
      clusters: z.array(
        z.object({
          /** The record of these that all should become. */
          targetId: identifier,
          source: sourceRecord,
          alike: z.array(
            z.object({
              source: sourceRecord,
              /** The name in the cluster that it looks like, and in which way. */
              like: z.string(),
              reason: z.string(),
              confidence: z.number().min(0).max(1),
            }),
          ),
        }),
      ),
      next: z.int().nullable(),
    }),
    failures: [],
  }),
  'sources.keepApart': procedure({
    summary: 'Remembers that these records are different sources, whatever their names look like.',
    request: z.object({ sourceIds: z.array(identifier).min(2).max(50) }),
    response: z.object({ change: authorityChange.nullable() }),
    failures: ['not-found'],
  }),
  'sources.remove': procedure({
    summary: 'Deletes a record that nothing cites.',
    request: z.object({ sourceId: identifier }),
    response: z.object({ change: authorityChange.nullable() }),
    failures: ['not-found', 'conflict'],
  }),
  'sources.consult': procedure({
    summary:
      'What the archive knows of names and references just typed, before they are saved: the records and issues they would go to.',
    request: z.object({
      issueId: identifier,
      names: z.array(z.string()).max(200),
      references: z.array(referenceReading).max(200),
    }),
    response: z.object({
      sources: z.array(z.object({ name: z.string(), source: sourceRecord.nullable() })),
      resolutions: z.array(resolution),
    }),
    failures: ['not-found'],
  }),
  'authority.changes': procedure({
    summary: 'What was changed in the authority file, newest first.',
    request: z.object({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({ changes: z.array(authorityChange), total: z.int() }),
    failures: [],
  }),
  'authority.undo': procedure({
    summary:
      'Takes back a change, unless a later one stands on it. The answer is the undoing, which can be taken back in turn.',
    request: z.object({ changeId: identifier }),
    response: authorityChange,
    failures: ['not-found', 'conflict'],
  }),
};
