import { describe, expect, it } from 'vitest';
import { gatherFaults } from '../../../../../renderer/editor/pages/gather-faults.ts';
import type { LineFault } from '../../../../../shared/pages/line-faults.ts';

const fault = (kind: LineFault['kind'], page: number, y = 0): LineFault => ({
  kind,
  part: `a/${page}`,
  page,
  line: { x: 0, y, width: 100, height: 12 },
});

describe('faults of pages as they are listed', () => {
  it('are told once of each kind, in the order in which they are met', () => {
    const gathered = gatherFaults([fault('orphan', 0), fault('widow', 1), fault('orphan', 2)]);
    expect(gathered.map(({ kind, places }) => [kind, places.length])).toEqual([
      ['orphan', 2],
      ['widow', 1],
    ]);
  });

  it('tell places on one page apart, and lead to each', () => {
    const [second, third] = [fault('widow', 1, 300), fault('widow', 1, 400)];
    const [gathered] = gatherFaults([fault('widow', 0), second, third]);
    expect(gathered?.places.map(({ nth, onPage }) => [nth, onPage])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
    expect(gathered?.places.map(({ fault }) => fault).slice(1)).toEqual([second, third]);
  });

  it('are none where there is none', () => {
    expect(gatherFaults([])).toEqual([]);
  });
});
