import { describe, expect, it } from 'vitest';
import { frameInWords } from '../../../../../renderer/editor/history/frame-words.ts';
import { partsOf, type TextPart } from '../../../../../shared/history/text-parts.ts';
import type { Form } from '../../../../../shared/manuscript/annotations.ts';
import type { Block } from '../../../../../shared/manuscript/manuscript.ts';

const partOf = (block: Block): TextPart => partsOf({ version: 1, blocks: [block] })[0] as TextPart;
const paragraph = (into?: Form): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'Weather' }],
  ...(into && { turn: { into, id: 's-1' } }),
});
const heading: Block = {
  type: 'heading',
  level: 2,
  content: [{ type: 'text', text: 'Weather' }],
};

describe('what changed of a block besides its words', () => {
  it('is said of what is suggested to be made of it, and of what was', () => {
    const [plain, suggested] = [partOf(paragraph()), partOf(paragraph('heading-2'))];
    expect(frameInWords(plain, suggested)).toBe('Suggested as a subheading');
    expect(frameInWords(partOf(paragraph('quotation')), suggested)).toBe(
      'Suggested as a subheading',
    );
    expect(frameInWords(suggested, plain)).toBe('No longer suggested as anything else');
    expect(frameInWords(suggested, partOf(heading))).toBe('Now a heading');
  });
});
