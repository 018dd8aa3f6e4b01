import {
  complaintAboutEntry,
  type StyleEntry,
  styleEntry,
} from '../../../shared/house-style/style-sheet.ts';
import { say } from '../../wording/say.ts';

/** An entry as it is typed: several forms are parted by semicolons. */
export interface TypedEntry extends Omit<StyleEntry, 'instead'> {
  readonly instead: string;
}

export const emptyEntry: TypedEntry = {
  kind: 'preferred',
  instead: '',
  preferred: '',
  matchesCase: false,
  note: '',
};

export const typedEntry = (entry: StyleEntry): TypedEntry => ({
  ...entry,
  instead: entry.instead.join('; '),
});

type EntryErrors = Partial<Record<'instead' | 'preferred', string>>;

/** The entry that was typed, or what is wrong with it, field by field. */
export function readEntry(
  typed: TypedEntry,
): { readonly entry: StyleEntry } | { readonly errors: EntryErrors } {
  const instead = typed.instead
    .split(';')
    .map((form) => form.trim())
    .filter((form) => form !== '');
  if (instead.length === 0) return { errors: { instead: say('Say which words it is about.') } };
  const read = styleEntry.safeParse({
    ...typed,
    instead,
    matchesCase: typed.matchesCase || typed.kind === 'abbreviation',
  });
  if (!read.success) return { errors: { instead: say('At most 20 forms of 200 letters.') } };
  const complaint = complaintAboutEntry(read.data);
  return complaint === null ? { entry: read.data } : { errors: { preferred: complaint } };
}
