import type { Publication } from '../../shared/issues/publication.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';

/** A publication by its title, short title, another name, or the name that its files have. */
export function findPublication(
  publications: readonly Publication[],
  wanted: string,
): Publication | undefined {
  const name = normaliseName(wanted);
  return (
    publications.find(({ slug }) => slug === wanted) ??
    publications.find(({ title, shortTitle, aliases }) =>
      [title, shortTitle ?? '', ...aliases].some((it) => normaliseName(it) === name),
    )
  );
}
