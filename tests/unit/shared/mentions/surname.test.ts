import { expect, it } from 'vitest';
import { surnamesOf } from '../../../../shared/mentions/surname.ts';

it.each([
  ['Anna Berg', ['Berg']],
  ['Maria von der Heide', ['von der Heide', 'Heide']],
  ['Vera Lind-Berg', ['Lind-Berg', 'Berg']],
  ['Karim al-Hadi', ['al-Hadi', 'Hadi']],
  ['Paek Nam-chol', ['Paek']],
  ['Ferdinand Ruiz Jr.', ['Ruiz']],
  ['Suharto', []],
])('%s is named %j for short', (name, surnames) => {
  expect(surnamesOf(name)).toEqual(surnames);
});

it('follows the record where it tells', () => {
  expect(surnamesOf('Luiz Ramos da Costa', 'Ramos')).toEqual(['Ramos']);
});
