import {
  type CheckOutcome,
  checkOutcomes,
  type EditionCheck,
  type ValidationReport,
} from '../../../shared/editions/validation.ts';

/**
 * What is not as it should be in more than one edition, each once: it is of the issue, and would be
 * told again with every edition of a list. The gravest comes first.
 */
export function findingsOfIssue(reports: readonly ValidationReport[]): EditionCheck[] {
  const times = new Map<string, { readonly check: EditionCheck; count: number }>();
  for (const { checks } of reports) {
    for (const [key, check] of new Map(checks.map((one) => [keyOf(one), one]))) {
      const known = times.get(key);
      if (known) known.count += 1;
      else times.set(key, { check, count: 1 });
    }
  }
  const shared = [...times.values()].filter(({ count }) => count > 1);
  return gravestFirst(shared.map(({ check }) => check).filter(({ outcome }) => outcome !== 'ok'));
}

/** A report without what is told elsewhere, the gravest first. */
export function besides(
  report: ValidationReport,
  toldElsewhere: readonly EditionCheck[],
): ValidationReport {
  const told = new Set(toldElsewhere.map(keyOf));
  return { ...report, checks: gravestFirst(report.checks.filter((one) => !told.has(keyOf(one)))) };
}

const gravestFirst = (checks: readonly EditionCheck[]): EditionCheck[] =>
  checks.toSorted((one, other) => gravityOf(other.outcome) - gravityOf(one.outcome));

const gravityOf = (outcome: CheckOutcome): number => checkOutcomes.indexOf(outcome);

const keyOf = ({ name, outcome, place, words }: EditionCheck): string =>
  JSON.stringify([name, outcome, place, words]);
