import type { AuthorName } from './cited-work.ts';

/** Given names, then a family name with its particles: "Ludwig van der Berg", "J. P. Maddox". */
const TWO_PARTS =
  /^(?<given>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*) (?<family>(?:(?:van|von|der|den|de|la|le|du|di|al|el|bin|ibn) )*\p{Lu}[\p{L}'’-]+)$/u;

/** Parts a printed name in two where its form is plain; any other stays whole. */
export function authorName(printed: string): AuthorName {
  const parts = TWO_PARTS.exec(printed)?.groups;
  return parts?.given && parts.family
    ? { given: parts.given, family: parts.family }
    : { given: null, family: printed };
}
