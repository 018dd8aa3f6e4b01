import { describe, expect, it } from 'vitest';
import { pageOfDrawing } from '../../../../../renderer/features/designs/page-of-drawing.ts';

describe('a page of a drawing', () => {
  it('shows its part of the whole and nothing else', () => {
    const drawing = '<svg class="x" viewBox="0 0 200 900" width="200pt" height="900pt"><g/></svg>';
    expect(pageOfDrawing(drawing, 2, 200, 300)).toBe(
      '<svg class="x" viewBox="0 300 200 300" width="200pt" height="300pt"><g/></svg>',
    );
  });
});
