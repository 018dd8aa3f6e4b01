import fc from 'fast-check';
import { defaultDesign } from '../../shared/designs/design-defaults.ts';
import {
  type DesignName,
  designNames,
  type HouseDesign,
  measures,
  paperNames,
  sourcePlaces,
} from '../../shared/designs/house-design.ts';

/** A design with choices at random, within what the page of designs offers. */
export const randomDesign = (
  names: readonly DesignName[] = designNames,
): fc.Arbitrary<HouseDesign> =>
  fc
    .record({
      name: fc.constantFrom(...names),
      paper: fc.constantFrom(...paperNames),
      columns: fc.integer({ min: 1, max: 4 }),
      text: fc.double({ min: 8, max: 12, noNaN: true }),
      sources: fc.constantFrom(...sourcePlaces),
      measure: fc.constantFrom(...measures),
      dropCaps: fc.boolean(),
      pullQuotes: fc.boolean(),
      index: fc.boolean(),
    })
    .map(({ name, text, ...chosen }) => {
      const usual = defaultDesign(name);
      return { ...usual, ...chosen, sizes: { ...usual.sizes, text } };
    });
