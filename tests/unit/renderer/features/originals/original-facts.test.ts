import { describe, expect, it } from 'vitest';
import { originalFacts } from '../../../../../renderer/features/originals/original-facts.ts';
import type { OriginalOfBriefing } from '../../../../../shared/contract/original-procedures.ts';

const original = (rest: Partial<OriginalOfBriefing> = {}): OriginalOfBriefing => ({
  ...{ hash: 'a'.repeat(64), name: 'courier.txt', bytes: 812, batchId: 'b1' },
  ...{ importedAt: '2026-08-29T14:05:00.000Z', format: 'text', importer: 'text 3' },
  ...{ encoding: 'windows-1252', encodingConfidence: 0.82, isOtherForm: false, passages: [] },
  ...rest,
});
const facts = (rest: Partial<OriginalOfBriefing> = {}) => new Map(originalFacts(original(rest)));

describe('what is known of an original', () => {
  it('tells how its letters were read, and how sure that is', () => {
    expect(facts().get('Encoding')).toBe('windows-1252, guessed: 82 % sure');
    expect(facts({ encodingConfidence: null }).get('Encoding')).toBe('windows-1252');
    expect(facts({ encoding: null }).has('Encoding')).toBe(false);
  });

  it('tells the way to it through what holds it', () => {
    const within = facts({ name: 'letters/box.mbox/message 4' });
    expect(within.get('File')).toBe('message 4');
    expect(within.get('Within')).toBe('letters › box.mbox');
    expect(facts().has('Within')).toBe(false);
  });

  it('names the first places of a briefing, each once', () => {
    const places = ['page 2', 'page 2', 'page 3', 'page 5', 'page 6'];
    const passages = places.map((place) => ({ place }));
    expect(facts({ passages }).get('Passage')).toBe('page 2; page 3; page 5; and 1 more');
  });

  it('tells the version that read it, and that it is another form', () => {
    expect(facts().get('Format')).toBe('Text, read by version 3');
    expect(facts({ isOtherForm: true }).get('Holds')).toBe('The same issue in another form');
  });
});
