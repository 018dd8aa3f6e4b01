import { expect, it } from 'vitest';
import { nameKeyOf, wordsOf } from '../../../../shared/mentions/words.ts';

it('leaves the possessive out of a word', () => {
  expect(wordsOf('Minsk’s port').map(({ text }) => text)).toEqual(['Minsk', 'port']);
});

it.each([
  ['Łódź', 'Lodz'],
  ['U.N.', 'UN'],
  ["Côte d'Ivoire", 'Cote d’Ivoire'],
  ['Kim Jong-il', 'Kim Jong Il'],
])('takes %s and %s for one name', (one, other) => {
  expect(nameKeyOf(one)).toBe(nameKeyOf(other));
});
