import { normaliseName } from '../references/normalise-name.ts';

/**
 * The key under which a source's names are matched: as names of publications are compared, and
 * "A.P." is "AP". Two names with the same key are one name.
 */
export function sourceKey(name: string): string {
  const joined = name.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) =>
    letters.replaceAll('.', ''),
  );
  return normaliseName(joined) || name.trim().toLowerCase();
}
