import { describe, expect, it } from 'vitest';
import {
  editionsOf,
  firstChoice,
} from '../../../../../renderer/features/exports/export-choices.tsx';
import { noPress } from '../../../../../renderer/features/exports/press-choices.tsx';

describe('what is chosen for a printer', () => {
  const press = { bleed: true, marks: true, black: 'grey', imposition: 'saddle-stitch' } as const;

  it('leaves paper, edges, ink and sheets as the design has them where nothing is chosen', () => {
    expect(editionsOf(firstChoice)).toEqual([{ format: 'pdf', standard: 'a-2a' }]);
  });

  it('goes into PDFs that a printer may get, and into no PDF that is read aloud', () => {
    const chosen = new Set(['pdf-archive', 'pdf-press', 'pdf-accessible', 'html']);
    expect(editionsOf({ ...firstChoice, chosen, press, paper: 'a5' })).toEqual([
      { format: 'pdf', standard: 'a-2a', paper: 'a5', ...press, bleed: 3 },
      { format: 'pdf', standard: 'x-4', paper: 'a5', ...press, bleed: 3 },
      { format: 'pdf', standard: 'ua-1', paper: 'a5' },
      { format: 'html' },
    ]);
  });

  it('says nothing of what is as usual', () => {
    const [archival] = editionsOf({ ...firstChoice, press: { ...noPress, marks: true } });
    expect(archival).toEqual({ format: 'pdf', standard: 'a-2a', marks: true });
  });
});
