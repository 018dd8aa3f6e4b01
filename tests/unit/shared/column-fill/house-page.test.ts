import { describe, expect, it } from 'vitest';
import { columnMeasures } from '../../../../shared/column-fill/column-measure.ts';
import { housePage, pageOfDesign } from '../../../../shared/column-fill/house-page.ts';
import { defaultDesign } from '../../../../shared/designs/design-defaults.ts';

describe('the page of a house design', () => {
  it('is that of the newsletter where nothing was chosen', () => {
    const page = housePage(null, 'a4');
    expect(page.column).toEqual(columnMeasures.a4);
    expect(page.lines).toBe(2 * columnMeasures.a4.lines);
  });

  it('is nearly the same where the newsletter was chosen as it is', () => {
    const [own, usual] = [
      housePage(defaultDesign('newsletter'), 'us-letter'),
      housePage(null, 'us-letter'),
    ];
    expect(Math.abs(own.lines / usual.lines - 1)).toBeLessThan(0.06);
    expect(Math.abs(own.column.width / usual.column.width - 1)).toBeLessThan(0.03);
  });

  it('is on the paper of the design where no other is asked for', () => {
    const design = { ...defaultDesign('tabloid'), paper: 'a5' as const };
    expect(pageOfDesign(design).lines).toBeLessThan(housePage(design, 'a4').lines);
    expect(pageOfDesign({ ...design, paper: 'a4' })).toEqual(housePage(design, 'a4'));
  });

  it('has wider columns where there is one, and fewer lines where type is larger', () => {
    const [letter, newsletter] = [
      housePage(defaultDesign('letter'), 'a4'),
      housePage(defaultDesign('newsletter'), 'a4'),
    ];
    expect(letter.column.width).toBeGreaterThan(newsletter.column.width);
    expect(letter.lines).toBeLessThan(newsletter.lines);
    expect(letter.pitch).toBeGreaterThan(newsletter.pitch);
    const tabloid = housePage(defaultDesign('tabloid'), 'a4');
    expect(tabloid.column.width).toBeLessThan(newsletter.column.width);
    expect(tabloid.lines).toBeGreaterThan(newsletter.lines);
  });
});
