import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementPlaces } from '../../../../../electron/importers/json/element-places.ts';

test('every element of a list stands where it is told, whatever is around and within it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      fc.constantFrom(undefined, 1, '\t'),
      (list, other, indent) => {
        const text = JSON.stringify(
          { 'a"\\': other, way: [other, { list }], z: other },
          null,
          indent,
        );
        const found = elementPlaces(text, 'way.1.list');
        const written = JSON.parse(JSON.stringify(list)) as unknown[];
        expect(found.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual(written);
      },
    ),
  );
});
