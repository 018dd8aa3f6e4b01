import { z } from 'zod';

/** What an edition is examined for. A window has words for each; `masthead --json` prints them. */
export const checkNames = [
  /** The file is what its format asks for. */
  'structure',
  /** Whatever the issue holds is in it. */
  'content',
  'alternative-texts',
  'pictures',
  /** Whatever leads somewhere leads to something. */
  'links',
  /** Titles, dates, numbers, languages. */
  'metadata',
  'fonts',
  'page-layout',
  'colour',
  'files',
] as const;

/** How a check came out: as it should, worth knowing, or a reason not to send it. */
export const checkOutcomes = ['ok', 'warning', 'error'] as const;

export const editionCheck = z.object({
  name: z.enum(checkNames),
  outcome: z.enum(checkOutcomes),
  /** The briefing, page or part that it is about; null where it is the whole. */
  place: z.string().nullable(),
  /** What was found, as a whole sentence. */
  words: z.string(),
});
export type EditionCheck = z.infer<typeof editionCheck>;
export type CheckName = EditionCheck['name'];
export type CheckOutcome = EditionCheck['outcome'];

/** What was examined in one edition, in one shape for all formats. */
export const validationReport = z.object({
  /** The name of the format, as in `edition-formats.ts`. */
  format: z.string(),
  checks: z.array(editionCheck),
});
export type ValidationReport = z.infer<typeof validationReport>;

type Check = (name: CheckName, words: string, place?: string | null) => EditionCheck;

const outcomeOf =
  (outcome: CheckOutcome): Check =>
  (name, words, place = null) => ({ name, outcome, place, words });

export const passed = outcomeOf('ok');
export const warned = outcomeOf('warning');
export const failed = outcomeOf('error');

/** The gravest outcome of a report; `ok` where nothing was found. */
export function gravest({ checks }: Pick<ValidationReport, 'checks'>): CheckOutcome {
  const found = new Set(checks.map(({ outcome }) => outcome));
  return found.has('error') ? 'error' : found.has('warning') ? 'warning' : 'ok';
}
