import { describe, expect, it } from 'vitest';
import { initialsOf, personName } from '../../../../shared/people/person.ts';

describe('the initials of a name', () => {
  it.each([
    ['Ingrid Vaal', 'IV'],
    ['Ana María de la Torre', 'AT'],
    ['J. R. Halloran', 'JH'],
    ['solvei', 'S'],
    ['Ödön Étien', 'ÖÉ'],
    ['Марта Левина', 'МЛ'],
    ['王 明', '王明'],
    ['  d’Aubray,  Luc ', 'DL'],
    ['', ''],
    ['— …', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the name of a person', () => {
  it('is taken without the spaces around it, and is not empty', () => {
    expect(personName.parse('  Ingrid Vaal ')).toBe('Ingrid Vaal');
    expect(personName.safeParse('   ').success).toBe(false);
  });
});
