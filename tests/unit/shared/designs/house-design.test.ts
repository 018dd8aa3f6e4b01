import { describe, expect, it } from 'vitest';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';
import { designNames, houseDesign } from '../../../../shared/designs/house-design.ts';

describe('a house design', () => {
  it.each(designNames)('is complete before anything is chosen: %s', (name) => {
    expect(houseDesign.parse(defaultDesign(name))).toEqual(defaultDesign(name));
  });

  it('is a copy each time, so that a choice changes no other', () => {
    defaultDesign('newsletter').sizes.text = 12;
    expect(defaultDesign('newsletter').sizes.text).toBe(9.7);
  });

  it('may be a template of one’s own', () => {
    const own = { ...defaultDesign('letter'), design: { own: 'template-1' } };
    expect(houseDesign.safeParse(own).success).toBe(true);
  });
});
