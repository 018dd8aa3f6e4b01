import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importLimits } from '../../../../../electron/importers/import-limits.ts';
import {
  type PlacedElement,
  readBrokenXml,
} from '../../../../../electron/importers/xml/read-broken-xml.ts';

const piece = fc.constantFrom(
  '<a>',
  '</a>',
  '<b x="1" y=\'&amp;\'>',
  '</b>',
  '<c/>',
  '<![CDATA[ <raw> & ',
  ']]>',
  '<!-- note -->',
  '<!DOCTYPE x [<!ENTITY e "y">',
  ']>',
  '&e;',
  '&#x41;',
  '&',
  '<',
  '>',
  '"',
  'words',
  'é\u0001',
  '<?php x ?>',
);

const all = (element: PlacedElement): PlacedElement[] => [
  element,
  ...element.children.flatMap(all),
];

test('whatever it is given, elements stand within the text and within each other', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { root } = readBrokenXml(text);
      for (const { start, end, inner, children } of root ? all(root) : []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(inner[0]).toBeLessThanOrEqual(inner[1]);
        for (const child of children) {
          expect(child.start).toBeGreaterThanOrEqual(start);
          expect(child.end).toBeLessThanOrEqual(end);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('depth and faults are bounded', () => {
  const depth = (element: PlacedElement): number =>
    1 + Math.max(0, ...element.children.map((child) => depth(child)));
  const { root } = readBrokenXml('<a>'.repeat(20_000));
  expect(root && depth(root)).toBe(importLimits.xmlExportDepth);
  expect(
    readBrokenXml(`<a>${'</b>'.repeat(importLimits.xmlFaults * 2)}`).stoppedAt,
  ).toBeGreaterThan(0);
});

test('vocabularies are known by address, under whatever prefix', () => {
  const { root } = readBrokenXml(
    '<r xmlns:k="http://purl.org/rss/1.0/modules/content/"><k:encoded>x</k:encoded><dc:date>y</dc:date></r>',
  );
  expect(root?.children.map(({ name }) => name)).toEqual(['content:encoded', 'dc:date']);
});
