import { normaliseName, normaliseNumber } from '../../../shared/references/normalise-name.ts';
import type { KnownIssue } from '../../archive/import-staging.ts';

/** Knows the numbers that are in the archive or came earlier in the batch. */
export class KnownIssues {
  readonly #byKey = new Map<string, KnownIssue[]>();

  constructor(known: readonly KnownIssue[]) {
    for (const issue of known) this.add(issue);
  }

  /**
   * The one that has this number, or no number and this day. A volume that is not printed may begin
   * anew each year: then two dates tell two issues apart. So do two languages: a translation has
   * the number and day of its original.
   */
  find(issue: KnownIssue): KnownIssue | null {
    const key = keyOf(issue);
    return (key && this.#byKey.get(key)?.find((other) => couldBeSame(issue, other))) || null;
  }

  add(issue: KnownIssue): void {
    const key = keyOf(issue);
    if (!key) return;
    const alike = this.#byKey.get(key);
    if (alike) alike.push(issue);
    else this.#byKey.set(key, [issue]);
  }
}

function keyOf({ publication, volume, number, date, datePrecision }: KnownIssue): string | null {
  const of = normaliseName(publication);
  if (number) return `${of}\n${volume ? normaliseNumber(volume) : ''}/${normaliseNumber(number)}`;
  return date && datePrecision === 'day' ? `${of}\n${date}` : null;
}

const couldBeSame = (one: KnownIssue, other: KnownIssue): boolean =>
  (!one.language || !other.language || one.language === other.language) &&
  (one.volume !== null || !one.date || !other.date || one.date === other.date);
