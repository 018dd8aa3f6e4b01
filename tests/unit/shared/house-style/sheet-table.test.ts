import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSheet, sheetToCsv } from '../../../../shared/house-style/sheet-table.ts';
import { startingSheet } from '../../../../shared/house-style/starting-sheet.ts';
import { styleEntryKinds } from '../../../../shared/house-style/style-sheet.ts';

const words = fc
  .stringMatching(/^[\p{L}\d"',=+@ .-]{1,12}$/u)
  .map((said) => said.trim())
  .filter((said) => said !== '');

it('comes back from its table as it was', () => {
  const entry = fc.record({
    kind: fc.constantFrom(...styleEntryKinds),
    instead: fc.array(words, { minLength: 1, maxLength: 3 }),
    preferred: words.map((said) => `${said}!`),
    matchesCase: fc.boolean(),
    note: fc.oneof(fc.constant(''), words),
  });
  fc.assert(
    fc.property(
      fc.record({
        entries: fc.array(
          entry.map((one) => ({
            ...one,
            matchesCase: one.matchesCase || one.kind === 'abbreviation',
          })),
        ),
        spellOutBelow: fc.constantFrom(null, 10, 21),
        thousands: fc.constantFrom(null, 'comma' as const, 'space' as const),
        days: fc.constantFrom(null, 'month-day' as const, 'day-month' as const),
      }),
      (sheet) => {
        expect(readSheet(sheetToCsv(sheet))).toEqual({ sheet, complaints: [] });
      },
    ),
  );
});

it('reads the starting sheet back, also where a spreadsheet has put semicolons', () => {
  const sheet = startingSheet('en-GB');
  expect(readSheet(sheetToCsv(sheet)).sheet).toEqual(sheet);
  const european = 'kind;write;instead of\r\npreferred;adviser;advisor\r\n';
  expect(readSheet(european).sheet.entries).toMatchObject([
    { kind: 'preferred', preferred: 'adviser', instead: ['advisor'] },
  ]);
});

it('reads plain text with a line an entry', () => {
  const text = [
    '# Spellings',
    'web site; web-site -> website',
    '! irregardless → regardless',
    '! so-called',
    '@ Gov. -> Governor',
    'NHA = Northern Harbour Authority',
  ].join('\n');
  expect(
    readSheet(text).sheet.entries.map(({ kind, instead, preferred }) => [kind, instead, preferred]),
  ).toEqual([
    ['preferred', ['web site', 'web-site'], 'website'],
    ['banned', ['irregardless'], 'regardless'],
    ['banned', ['so-called'], ''],
    ['title', ['Gov.'], 'Governor'],
    ['abbreviation', ['NHA'], 'Northern Harbour Authority'],
  ]);
});

it('names the lines that it cannot take, and takes the others', () => {
  const { sheet, complaints } = readSheet(
    'kind,write,instead of\npreferred,,advisor\nmood,a,b\nnumbers in words below,99\npreferred,adviser,advisor\n',
  );
  expect(sheet.entries).toHaveLength(1);
  expect(complaints.map(({ line }) => line)).toEqual([2, 3, 4]);
});
