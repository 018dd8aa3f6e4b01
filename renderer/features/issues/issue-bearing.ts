import { coveredNumbers } from '../../../shared/numbering/covered-numbers.ts';
import { isSpecialNumber } from '../../../shared/numbering/special-number.ts';
import { say } from '../../wording/say.ts';

/** How an issue is numbered: with the next number, with several at once, or outside the run. */
export const bearings = ['one', 'two', 'three', 'special'] as const;
export type Bearing = (typeof bearings)[number];

export const bearingChoices: readonly { readonly value: Bearing; readonly label: string }[] = [
  { value: 'one', label: say('one number') },
  { value: 'two', label: say('two numbers: a double issue') },
  { value: 'three', label: say('three numbers') },
  { value: 'special', label: say('none: a special outside the run') },
];

/** How an issue is numbered that bears this. */
export function bearingOf(number: string | null): Bearing {
  if (isSpecialNumber(number)) return 'special';
  const span = coveredNumbers(number);
  const covered = span ? span.last - span.first + 1 : 1;
  return bearings.find((one) => one !== 'special' && coveringOf[one] === covered) ?? 'one';
}

/** How many numbers of the run it covers. */
export const coveringOf: Readonly<Record<Bearing, number>> = {
  one: 1,
  two: 2,
  three: 3,
  special: 1,
};
