import { z } from 'zod';

/** What an entry of the sheet does with the words that it names. */
export const styleEntryKinds = ['preferred', 'banned', 'abbreviation', 'title'] as const;
export type StyleEntryKind = (typeof styleEntryKinds)[number];

const words = z.string().trim().min(1).max(200);

/** One line of the sheet: what stands in texts, and what should stand there. */
export const styleEntry = z.object({
  kind: z.enum(styleEntryKinds),
  /**
   * What is looked for. For an abbreviation: the abbreviation itself. For a title: its forms before
   * a name.
   */
  instead: z.array(words).min(1).max(20),
  /** What is right; for an abbreviation its long form. A banned word may have none. */
  preferred: z.string().trim().max(200),
  /** Whether only these very capitals are meant; an abbreviation always goes by its own. */
  matchesCase: z.boolean(),
  /** The reason, for whoever is stopped by it. */
  note: z.string().trim().max(500),
});
export type StyleEntry = z.infer<typeof styleEntry>;

/** How the thousands of large numbers are parted. */
export const thousandsStyles = ['comma', 'space'] as const;
/** "August 28" or "28 August". */
export const dayOrders = ['month-day', 'day-month'] as const;

/** The house style of one publication; null where it leaves something to the writer. */
export const styleSheet = z.object({
  entries: z.array(styleEntry).max(5000),
  /** Whole numbers below this one are spelled out. */
  spellOutBelow: z.int().min(2).max(21).nullable(),
  thousands: z.enum(thousandsStyles).nullable(),
  days: z.enum(dayOrders).nullable(),
});
export type StyleSheet = z.infer<typeof styleSheet>;

/** The sheet of a publication that has none yet: it asks nothing. */
export const emptySheet: StyleSheet = {
  entries: [],
  spellOutBelow: null,
  thousands: null,
  days: null,
};

/** Whether an entry can do what its kind promises; else what is wrong with it. */
export function complaintAboutEntry({ kind, preferred, instead }: StyleEntry): string | null {
  if (preferred === '' && kind !== 'banned') {
    return kind === 'abbreviation'
      ? 'Say what the abbreviation stands for.'
      : 'Say what should stand instead.';
  }
  if (kind === 'preferred' && instead.every((one) => one === preferred)) {
    return 'What is wrong and what is right are the same.';
  }
  return null;
}
