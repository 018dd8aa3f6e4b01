import { describe, expect, it } from 'vitest';
import { movedBytes } from '../../../../electron/archive/moved-bytes.ts';

describe('bytes that are moved to another thread', () => {
  it('are those that have memory of their own', () => {
    const own = new TextEncoder().encode('The ferry is late.');
    expect(movedBytes([own, null])).toEqual([own.buffer]);
    structuredClone(own, { transfer: movedBytes([own]) });
    expect(own).toHaveLength(0);
  });

  it('are none that share memory with others, which these still need', () => {
    const shared = new Uint8Array(32);
    expect(movedBytes([shared.subarray(4, 12)])).toEqual([]);
  });
});
