import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowByName } from '../../../../renderer/ui/index-keys.ts';
import { parentRow, type TreeRow } from '../../../../renderer/ui/tree-row.ts';

describe('the keys of a long list', () => {
  it('move by a line, by a page and to the ends, and stop there', () => {
    expect(rowAfterKey('ArrowDown', 3, 50)).toBe(4);
    expect(rowAfterKey('ArrowUp', 0, 50)).toBe(0);
    expect(rowAfterKey('PageDown', 45, 50)).toBe(49);
    expect(rowAfterKey('Home', 20, 50)).toBe(0);
    expect(rowAfterKey('End', 20, 50)).toBe(49);
  });

  it('mean nothing in an empty list, nor where they are other keys', () => {
    expect(rowAfterKey('ArrowDown', 0, 0)).toBeNull();
    expect(rowAfterKey('Tab', 3, 50)).toBeNull();
  });
});

describe('typing a name', () => {
  const names = ['Itar-Tass', 'Interfax', 'Reuters', 'RIA', 'Reforma'];

  it('goes on to the next that begins with the letter, round and round', () => {
    expect(rowByName(names, 'r', 2)).toBe(3);
    expect(rowByName(names, 'i', 3)).toBe(0);
  });

  it('stays on the one that fits while more letters are typed', () => {
    expect(rowByName(names, 're', 2)).toBe(2);
    expect(rowByName(names, 'ref', 2)).toBe(4);
  });

  it('does not move where nothing begins so', () => {
    expect(rowByName(names, 'x', 1)).toBeNull();
  });
});

describe('a tree', () => {
  it('leads from a line to the one that holds it', () => {
    const row = (level: number): TreeRow => ({ key: '', level, expanded: null, text: '' });
    const rows = [row(1), row(2), row(3), row(3), row(1)];
    expect(parentRow(rows, 3)).toBe(1);
    expect(parentRow(rows, 1)).toBe(0);
    expect(parentRow(rows, 4)).toBe(-1);
  });
});
