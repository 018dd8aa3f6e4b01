import { z } from 'zod';
import { personName, writer } from '../people/person.ts';
import { procedure } from './procedure.ts';

export const peopleProcedures = {
  'people.whoWrites': procedure({
    summary: 'Who works at this workstation: the name given, or that of the account on it.',
    request: z.object({}),
    response: writer,
    failures: [],
  }),
  'people.nameWriter': procedure({
    summary: 'Names who writes from now on. What was written before keeps its name.',
    request: z.object({ name: personName }),
    response: writer,
    failures: [],
  }),
};
