/**
 * The names by which a publication of a labelled set calls itself, from how the set prints it:
 * "Computer Notes (CN)", "Harbour Digest 18.54", "Edition House, Daily Timeline". Descriptions in
 * small letters ("list posting") are no names.
 */
export function publicationNames(printed: string | null): string[] {
  if (!printed) return [];
  const inBrackets = /\(([A-Z][A-Za-z]{1,9})\)/.exec(printed)?.[1];
  const plain = printed
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+\d+(?:\.\d+)?$/, '')
    .trim();
  const names = [plain, ...(inBrackets ? [inBrackets] : [])];
  return names.filter((name) => /^\p{Lu}/u.test(name));
}
