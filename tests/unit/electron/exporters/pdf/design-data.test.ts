import { describe, expect, it } from 'vitest';
import { designData } from '../../../../../electron/exporters/pdf/design-data.ts';
import { defaultDesign } from '../../../../../shared/designs/design-defaults.ts';
import type { DesignName, HouseDesign } from '../../../../../shared/designs/house-design.ts';
import { pdfOptions } from '../../../../../shared/designs/pdf-options.ts';

function roomIn(name: DesignName, chosen: Partial<HouseDesign> = {}) {
  const design = { ...defaultDesign(name), ...chosen };
  const data = designData(design, pdfOptions.parse({}));
  const { paper, margin, pictures } = data;
  return { ...pictures, text: paper.width - 2 * margin.x };
}

describe('the room of a picture', () => {
  it('is the column, where the page has one', () => {
    const { width, text } = roomIn('letter');
    expect(width).toBeCloseTo(text);
  });

  it('is less than a half where it has two', () => {
    const { width, text } = roomIn('newsletter', { columns: 2 });
    expect(width).toBeLessThan(text / 2);
  });

  it('is what notes in the margin leave', () => {
    const { width, text } = roomIn('memorandum', { sources: 'margin' });
    expect(width).toBeLessThan(0.75 * text);
    const narrow = roomIn('memorandum', { sources: 'in-text', paper: 'a5' });
    expect(narrow.width).toBeCloseTo(narrow.text);
  });

  it('is less than half a page high', () => {
    const { height } = roomIn('letter', { paper: 'us-letter' });
    expect(height).toBeLessThan(792 / 2);
    expect(height).toBeGreaterThan(200);
  });
});
