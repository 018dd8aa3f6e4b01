import type { Publication } from '../../shared/issues/publication.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import type { Archive } from '../archive/archive.ts';

export interface NoPublication {
  readonly failure: Failure;
  /** Titles that would be understood. */
  readonly suggestions: readonly string[];
}

/** Finds a publication by its title, short title, another name, or the name that its files have. */
export async function findPublication(
  archive: Pick<Archive, 'publications.list'>,
  wanted: string,
): Promise<Result<Publication, NoPublication>> {
  const listed = await archive['publications.list']({});
  if (!listed.ok) return err({ failure: listed.error, suggestions: [] });
  const found =
    listed.value.find(({ slug }) => slug === wanted.toLowerCase()) ??
    listed.value.find((publication) => answersTo(publication, wanted));
  if (found) return ok(found);
  return err({
    failure: failure('not-found', `No publication is called “${wanted}”. These would be found:`),
    suggestions: listed.value.map(({ title }) => `"${title}"`),
  });
}

/** Whether a name is one that people call this publication by. */
export function answersTo({ title, shortTitle, aliases }: Publication, name: string): boolean {
  const wanted = normaliseName(name);
  return [title, shortTitle ?? '', ...aliases].some((it) => normaliseName(it) === wanted);
}
