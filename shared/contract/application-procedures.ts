import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';
import { shellWordsTold } from './shell-words.ts';

export const applicationProcedures = {
  'application.info': procedure({
    summary: 'What is running, on which archive, and how much is in it.',
    request: z.object({}),
    response: z.object({
      version: z.string(),
      shell: z.enum(['electron', 'browser', 'command-line']),
      archivePath: z.string(),
      publications: z.int(),
      issues: z.int(),
      briefings: z.int(),
      sources: z.int(),
      names: z.int(),
    }),
    failures: [],
  }),
  'application.showMenu': procedure({
    summary:
      'Says which keys the native menu shows, by the ids of its commands, and in which words.',
    request: z.object({
      keys: z.record(z.string().max(100), z.string().max(40)),
      words: shellWordsTold,
    }),
    response: z.object({ shown: z.boolean() }),
    failures: [],
  }),
  'jobs.cancel': procedure({
    summary: 'Asks a running import or export to stop; it then answers with `cancelled`.',
    request: z.object({ jobId: identifier }),
    response: z.object({ found: z.boolean() }),
    failures: [],
  }),
};
