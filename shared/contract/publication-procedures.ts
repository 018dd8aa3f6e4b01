import { z } from 'zod';
import { publication, publicationDetails } from '../issues/publication.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

export const publicationProcedures = {
  'publications.list': procedure({
    summary: 'All publications, by title.',
    request: z.object({}),
    response: z.array(publication),
    failures: [],
  }),
  'publications.create': procedure({
    summary: 'Founds a publication.',
    request: z.object({ details: publicationDetails }),
    response: publication,
    failures: ['conflict'],
  }),
  'publications.update': procedure({
    summary: 'Changes what is known of a publication; its references follow.',
    request: z.object({ publicationId: identifier, details: publicationDetails.partial() }),
    response: publication,
    failures: ['not-found', 'conflict'],
  }),
};
