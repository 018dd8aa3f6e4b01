import { describe, expect, it } from 'vitest';
import { issnWithCheckDigit } from '../../../../shared/issues/issn.ts';

describe('the check digit of an ISSN', () => {
  it('is that of its seven figures, ten being an X', () => {
    expect(issnWithCheckDigit('2049-3630')).toBe('2049-3630');
    expect(issnWithCheckDigit('2049-3639')).toBe('2049-3630');
    expect(issnWithCheckDigit('0317-8471')).toBe('0317-8471');
    expect(issnWithCheckDigit('2434-5611')).toBe('2434-561X');
  });
});
