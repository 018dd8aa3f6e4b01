import type { Publication } from '../../shared/issues/publication.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { useArchive } from './archive-data.ts';

/** One of the publications; undefined until they are read, and where none has this id. */
export const usePublication = (publicationId: Identifier | undefined): Publication | undefined =>
  useArchive('publications.list', {}).data?.find(({ id }) => id === publicationId);
