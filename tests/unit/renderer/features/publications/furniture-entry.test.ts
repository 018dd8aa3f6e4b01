import { describe, expect, it } from 'vitest';
import {
  furnitureEntryOf,
  readFurnitureEntry,
} from '../../../../../renderer/features/publications/furniture-entry.ts';
import { noFurniture } from '../../../../../shared/issues/furniture.ts';

describe('furniture as it is typed', () => {
  it('keeps paragraphs, italics and links, and comes back as it was', async () => {
    const typed = {
      motto: 'Weekly, by post',
      imprint: 'Printed at *Quay 4*.\n\nPhone 12 34',
      editors: '**Ana Marr**, editor',
      subscription: '[By mail](mailto:letter@example.org)',
      disclaimer: '',
    };
    const furniture = await readFurnitureEntry(typed);
    expect(furniture.imprint.blocks).toHaveLength(2);
    expect(furniture.disclaimer.blocks).toEqual([]);
    expect(await furnitureEntryOf(furniture)).toEqual(typed);
    expect(await readFurnitureEntry(await furnitureEntryOf(noFurniture()))).toEqual(noFurniture());
  });
});
