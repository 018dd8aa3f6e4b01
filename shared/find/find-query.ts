import { z } from 'zod';

/** What is looked for, and how strictly. */
export const findQuery = z.object({
  /** One line: nothing that is found goes over a line end. */
  text: z
    .string()
    .max(500)
    .regex(/^[^\n\r]*$/, 'What is looked for is one line.'),
  matchCase: z.boolean().default(false),
  /** What stands within a longer word is left out, in any script. */
  wholeWords: z.boolean().default(false),
  /** "cafe" also finds "café"; not for patterns. */
  ignoreAccents: z.boolean().default(false),
  /** Straight and curly quotes, all dashes and all spaces are the same; not for patterns. */
  ignoreTypography: z.boolean().default(true),
  /** A regular expression without looking around and back (`pattern/`). */
  isPattern: z.boolean().default(false),
});
export type FindQuery = z.output<typeof findQuery>;

/** What is put in place of what was found. */
export const replacement = z.object({
  /** Of a pattern, `$1` and `$<name>` are its groups, `$&` is all that it found, `$$` is a `$`. */
  text: z
    .string()
    .max(5000)
    .regex(/^[^\n\r]*$/, 'What is put in is one line.'),
  /** "Port" becomes "Quay" and "PORT" becomes "QUAY" where "quay" is put in. */
  keepCase: z.boolean().default(false),
});
export type Replacement = z.output<typeof replacement>;

export const emptyQuery: FindQuery = findQuery.parse({ text: '' });

export type FindOption = Exclude<keyof FindQuery, 'text'>;

/** How strictly can be chosen, in the words of the window. */
export const findOptions: readonly {
  readonly name: FindOption;
  readonly label: string;
  /** False where a pattern says so itself. */
  readonly ofPatterns: boolean;
}[] = [
  { name: 'matchCase', label: 'Match case', ofPatterns: true },
  { name: 'wholeWords', label: 'Whole words', ofPatterns: true },
  { name: 'ignoreAccents', label: 'Ignore accents', ofPatterns: false },
  {
    name: 'ignoreTypography',
    label: 'Ignore kinds of quotes, dashes and spaces',
    ofPatterns: false,
  },
  { name: 'isPattern', label: 'Regular expression', ofPatterns: true },
];
