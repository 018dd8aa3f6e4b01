import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

/** A stretch of text and whether it is what was searched for. */
export const snippetPart = z.object({ text: z.string(), hit: z.boolean() });

export const searchHit = z.object({
  briefingId: identifier,
  issueId: identifier,
  headline: z.string(),
  issueLabel: z.string(),
  publicationTitle: z.string(),
  date: isoDate.nullable(),
  snippet: z.array(snippetPart),
});

export const destination = z.object({
  kind: z.enum(['publication', 'issue', 'briefing', 'source', 'entity']),
  id: identifier,
  label: z.string(),
  detail: z.string(),
});

export const searchProcedures = {
  'search.find': procedure({
    summary:
      'Briefings that hold all the words, newest first. Words in quotation marks stand together; the last word may be cut off.',
    request: z.object({
      query: z.string().max(500),
      publicationId: identifier.optional(),
      sourceId: identifier.optional(),
      entityId: identifier.optional(),
      /** Of the rules of the publication, or the usual ones where none is named. */
      status: identifier.optional(),
      from: isoDate.optional(),
      to: isoDate.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    response: z.object({ hits: z.array(searchHit), more: z.boolean() }),
    failures: [],
  }),
  'search.goTo': procedure({
    summary:
      'Publications, issues, briefings, sources and records whose names begin or go on like this.',
    request: z.object({ query: z.string().max(200), limit: z.int().min(1).max(50).default(20) }),
    response: z.array(destination),
    failures: [],
  }),
};
