import { inlineContainers, mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Footnote, Inline, Manuscript } from '../../../shared/manuscript/manuscript.ts';

/** A footnote or endnote. */
export interface DocumentNote {
  /** By which it is called where the words that call it say nothing: "3". */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/**
 * A manuscript with its notes where they are called: a link that calls one becomes a footnote. Other
 * links into the document lead nowhere in an archive, and only their words stay.
 */
export const withNotes = (
  manuscript: Manuscript,
  notes: ReadonlyMap<string, DocumentNote>,
): Manuscript =>
  mapInlines(manuscript, (inlines) => inlines.flatMap((inline) => withNote(inline, notes)));

/** Headlines are words alone: notes that a heading calls are called by the text under it. */
export function withCallsUnderHeadings(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, DocumentNote>,
): readonly Block[] {
  const isCall = (inline: Inline) =>
    inline.type === 'link' && notes.has(inline.href.replace(/^#/, ''));
  let waiting: Inline[] = [];
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') {
      waiting = [...waiting, ...block.content.filter(isCall)];
      return [{ ...block, content: block.content.filter((inline) => !isCall(inline)) }];
    }
    if (waiting.length === 0) return [block];
    const calls = waiting;
    waiting = [];
    return block.type === 'paragraph'
      ? [{ ...block, content: [...calls, ...block.content] }]
      : [{ type: 'paragraph', content: calls }, block];
  });
}

function withNote(inline: Inline, notes: ReadonlyMap<string, DocumentNote>): Inline[] {
  const key = keyOf(inline);
  if (key === null || inline.type !== 'link') return [inline];
  const note = notes.get(key);
  if (!note) return inline.content;
  const id = key.replace(/[^\w.-]/g, '-').slice(0, 64) || 'note';
  const content = wordsOf(note, labelOf(inlineText(inline.content), note), notes, new Set([key]));
  return content.length > 0 ? [{ type: 'footnote', id, content }] : inline.content;
}

const keyOf = (inline: Inline): string | null =>
  inline.type === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : null;

/**
 * What a note says, its blocks as lines. Notes have no notes of their own: one that it calls follows
 * it under its label, as long as it does not call itself.
 */
function wordsOf(
  { blocks }: DocumentNote,
  label: string,
  notes: ReadonlyMap<string, DocumentNote>,
  called: ReadonlySet<string>,
): Footnote['content'] {
  const inner: Footnote['content'] = [];
  const lines = [...inlineContainers({ version: 1, blocks: [...blocks] })].map(
    ({ inlines }, index) => {
      const words = inlines.flatMap((inline): Footnote['content'] => {
        const key = keyOf(inline);
        if (inline.type === 'footnote') return [];
        if (key === null || inline.type !== 'link') return [inline];
        const other = notes.get(key);
        if (!other || called.has(key)) return inline.content;
        const own = labelOf(inlineText(inline.content), other);
        const more = wordsOf(other, own, notes, new Set([...called, key]));
        inner.push({ type: 'break' }, { type: 'text', text: `[${own}] ` }, ...more);
        return [{ type: 'text', text: `[${own}]`, marks: ['superscript'] }];
      });
      return index === 0 ? withoutLabel(words, label) : words;
    },
  );
  return [...lines.flatMap((line, index) => (index === 0 ? line : [LINE_END, ...line])), ...inner];
}

const LINE_END = { type: 'break' } as const;

/** As printed where it is called: "3", "*". */
function labelOf(printed: string, note: DocumentNote): string {
  const label = printed.trim().replace(/^[[(]|[\])]$/g, '');
  return label !== '' && label.length <= 8 ? label : note.label;
}

/** "1. From the log", "[1] From the log", "* From the log": its number is counted anew. */
function withoutLabel(words: Footnote['content'], label: string): Footnote['content'] {
  const [first, ...rest] = words;
  if (first?.type !== 'text') return words;
  const opening = ['[', '(', ''].find((bracket) => first.text.startsWith(bracket + label));
  if (label === '' || opening === undefined) return words;
  const after = first.text.slice(opening.length + label.length);
  const text = /^[\])]?[.:]?\s+(?<words>.*)$/su.exec(after)?.groups?.words;
  return text === undefined ? words : [...(text === '' ? [] : [{ ...first, text }]), ...rest];
}
