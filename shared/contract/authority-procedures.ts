import { z } from 'zod';
import { sourceKinds, sourceRecord } from '../authority/source-record.ts';
import { referenceReading } from '../citations/reading.ts';
import { identifier } from '../kernel/identifier.ts';
import { resolution } from '../references/resolution.ts';
import { placeOfUse } from './place-of-use.ts';
import { procedure } from './procedure.ts';

export const authorityProcedures = {
  'sources.list': procedure({
    summary: 'Authority records of sources, most cited first.',
    request: z.object({
      query: z.string().max(200).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    response: z.object({ sources: z.array(sourceRecord), total: z.int() }),
    failures: [],
  }),
  'sources.read': procedure({
    summary: 'A source and the places where it is cited, newest first.',
    request: z.object({ sourceId: identifier, limit: z.int().min(1).max(500).default(100) }),
    response: z.object({ source: sourceRecord, uses: z.array(placeOfUse) }),
    failures: ['not-found'],
  }),
  'sources.update': procedure({
    summary: 'Renames a source or corrects what is known of it. An alias belongs to one source.',
    request: z.object({
      sourceId: identifier,
      name: z.string().trim().min(1).max(200).optional(),
      kind: z.enum(sourceKinds).optional(),
      aliases: z.array(z.string().trim().min(1).max(200)).optional(),
    }),
    response: sourceRecord,
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
};
