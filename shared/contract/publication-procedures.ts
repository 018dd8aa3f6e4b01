import { z } from 'zod';
import { dateStyleGuess } from '../dates/guess-date-style.ts';
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
  'publications.guessDateStyle': procedure({
    summary: 'How its issues write dates, and in which language; null where they tell too little.',
    request: z.object({ publicationId: identifier }),
    response: dateStyleGuess.nullable(),
    failures: ['not-found'],
  }),
};
