import { describe, expect, it } from 'vitest';
import { sections } from '../../../../../renderer/actions/action.ts';
import { manualParts } from '../../../../../renderer/features/keyboard/manual-parts.tsx';

describe('the keyboard manual', () => {
  it('lists every section of actions in one of its parts', () => {
    const listed = manualParts.flatMap((part) => part.sections);
    expect(listed.toSorted()).toEqual([...sections].toSorted());
  });
});
