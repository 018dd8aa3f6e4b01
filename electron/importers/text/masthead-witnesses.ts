import { knownPart } from '../../../shared/dates/known-part.ts';
import type { Witness, WitnessedField } from '../../../shared/imports/witness.ts';
import type { Masthead } from '../../../shared/issues/read-masthead.ts';

/** What each line of a masthead says; the name is of the whole. */
export function mastheadWitnesses({ lines = [], publication, confidence }: Masthead): Witness[] {
  const [first] = lines;
  const said = lines.flatMap(({ volume, number, date, index }): Witness[] => {
    const source = sourceOf(index);
    const told: readonly [WitnessedField, string | null][] = [
      ['volume', volume],
      ['number', number],
      ['date', date?.date ? knownPart(date.date, date.precision) : null],
    ];
    return told.flatMap(([field, value]) =>
      value ? [{ field, value: value.slice(0, 200), source, confidence }] : [],
    );
  });
  if (!publication || !first) return said;
  return [
    { field: 'publication', value: publication, source: sourceOf(first.index), confidence },
    ...said,
  ];
}

const sourceOf = (index: number): string => `masthead, line ${index + 1}`;
