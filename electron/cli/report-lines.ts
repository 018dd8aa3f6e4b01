import type { ValidationReport } from '../../shared/editions/validation.ts';

/** What an edition's report says to a person: what is not as it should be, else that all is. */
export function reportLines({ checks }: ValidationReport): string[] {
  const told = checks.filter(({ outcome }) => outcome !== 'ok');
  if (told.length === 0) return checks.length > 0 ? ['  Nothing was found amiss.'] : [];
  return told.map(
    ({ outcome, place, words }) => `  ${outcome}: ${place ? `${place}: ` : ''}${words}`,
  );
}
