import { z } from 'zod';
import { volumeOptions } from '../designs/pdf-options.ts';

/** What is written of a whole publication, as the editions of an issue are of that issue. */
export const publicationEdition = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('volume'),
    /** Which issues are bound with the one that is written: those of its year, or of its volume. */
    by: z.enum(['year', 'volume']),
    ...volumeOptions.shape,
  }),
  /** As the publication has settled its web archive. */
  z.object({ form: z.literal('site') }),
]);
export type PublicationEdition = z.output<typeof publicationEdition>;

/** What they are called where the work is followed and reported. */
export const publicationEditionNames: Readonly<Record<PublicationEdition['form'], string>> = {
  volume: 'Bound volume',
  site: 'Web archive',
};
