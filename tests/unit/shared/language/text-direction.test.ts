import { expect, it } from 'vitest';
import { textDirection } from '../../../../shared/language/text-direction.ts';

it.each([
  ['Ships in the harbour', 'ltr'],
  ['Гавань, Λιμάνι, 港', 'ltr'],
  ['أغلق الميناء (Reuters, August 28)', 'rtl'],
  ['הנמל נסגר (AP, August 29)', 'rtl'],
  ['(Reuters, August 28) أغلق الميناء', 'ltr'],
  ['“12 — أغلق”', 'rtl'],
] as const)('%s runs %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});

it('knows no direction where there is no letter', () => {
  expect(textDirection('12 — 14…')).toBeNull();
});
