import { z } from 'zod';

/** What a person is called where it is told who wrote, decided or remarked something. */
export const personName = z.string().trim().min(1).max(100);

/** Who works at this workstation. */
export const writer = z.object({
  name: z.string(),
  /** False while the name is only that of the account on this computer. */
  isNamed: z.boolean(),
});
export type Writer = z.infer<typeof writer>;

/**
 * At most two letters that stand for a name in a narrow place: of the first and the last of its
 * words, whatever stands between them.
 */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s.,]+/u)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('');
}

const firstLetter = (word: string): string =>
  (/[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '').toLocaleUpperCase();
