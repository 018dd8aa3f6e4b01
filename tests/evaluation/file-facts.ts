import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GroundTruth } from './import-truth.ts';

/** What a second reader found in a file; every set tells other things. */
const facts = z.record(
  z.string(),
  z
    .object({
      title: z.string().nullish(),
      subject: z.string().nullish(),
      subjects: z.array(z.string()).optional(),
      titles: z.array(z.string()).optional(),
      first_titles: z.array(z.string()).optional(),
      encoding: z.string().optional(),
    })
    .catch({}),
);

/** Titles and encodings from a facts.json that has an entry a file; null where it has none. */
export function readFacts(
  folder: string,
  content: unknown,
): Pick<GroundTruth, 'titles' | 'encodings'> {
  const parsed = facts.safeParse(content);
  const files = parsed.success
    ? Object.entries(parsed.data).filter(([file]) => existsSync(join(folder, file)))
    : [];
  const titles = files.flatMap(([file, it]) =>
    [it.title, it.subject, ...(it.subjects ?? []), ...(it.titles ?? []), ...(it.first_titles ?? [])]
      .filter((title) => title !== null && title !== undefined)
      // The second reader could not read it all, or found none.
      .filter((title) => /^[^\ufffd]*\p{L}[^\ufffd]*$/u.test(title) && title !== 'None')
      .map((title) => ({ file, title })),
  );
  const encodings = files.flatMap(([file, { encoding }]) => (encoding ? [{ file, encoding }] : []));
  return {
    titles: titles.length > 0 ? titles : null,
    encodings: encodings.length > 0 ? encodings : null,
  };
}
