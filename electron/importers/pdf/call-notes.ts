import type { Block, Inline, Link, List } from '../../../shared/manuscript/manuscript.ts';
import type { DocumentNote } from '../document/place-notes.ts';
import type { PagedBlock } from './to-manuscript-blocks.ts';

/** The text of a document whose raised numbers lead to its notes. */
export interface CalledNotes {
  readonly text: readonly PagedBlock[];
  readonly notes: ReadonlyMap<string, DocumentNote>;
}

/**
 * Takes notes out of the text and has the raised number on the same page lead to each. A note that
 * nothing leads to stays where it stands.
 */
export function callNotes(blocks: readonly PagedBlock[]): CalledNotes {
  const notes = new Map<string, DocumentNote>();
  const text = [...blocks];
  for (const note of blocks) {
    const { label, pages } = note;
    if (label === undefined) continue;
    const key = `note-${notes.size + 1}`;
    const at = text.findIndex(
      (it) => it.label === undefined && stands(it, pages[0]) && calls(it.block, label),
    );
    const caller = text[at];
    if (!caller) continue;
    text[at] = { ...caller, block: inBlock(caller.block, label, key) };
    notes.set(key, { label, blocks: [withoutLabel(note.block, label)] });
    text.splice(text.indexOf(note), 1);
  }
  return { text, notes };
}

const stands = ({ pages: [first, last] }: PagedBlock, page: number): boolean =>
  first <= page && last >= page;

const calls = (block: Block, label: string): boolean => inBlock(block, label, '') !== block;

/** The block with its first raised label as a link; the same block where it has none. */
function inBlock(block: Block, label: string, key: string): Block {
  if (block.type === 'paragraph' || block.type === 'heading') {
    const content = inText(block.content, label, key);
    return content ? { ...block, content } : block;
  }
  return block.type === 'list' ? inList(block, label, key) : block;
}

function inList(list: List, label: string, key: string): List {
  for (const [index, item] of list.items.entries()) {
    const content = inText(item.content, label, key);
    if (content) return { ...list, items: list.items.with(index, { ...item, content }) };
  }
  return list;
}

/** Stars may stand on the line, at the end of a word; figures are raised. */
function inText(content: readonly Inline[], label: string, key: string): Inline[] | null {
  const call: Link = { type: 'link', href: `#${key}`, content: [{ type: 'text', text: label }] };
  const raised = content.findIndex(
    (it) => it.type === 'text' && it.marks?.includes('superscript') && it.text.trim() === label,
  );
  if (raised !== -1) return content.toSpliced(raised, 1, call);
  for (const [index, it] of content.entries()) {
    const at = it.type === 'text' ? placeOf(label, it.text) : -1;
    if (it.type !== 'text' || at === -1) continue;
    const part = (text: string): Inline[] => (text ? [{ ...it, text }] : []);
    const after = it.text.slice(at + label.length);
    return content.toSpliced(index, 1, ...part(it.text.slice(0, at)), call, ...part(after));
  }
  return null;
}

/** Directly behind a word or its full stop; a figure that some fonts raise by themselves ends there. */
function placeOf(label: string, text: string): number {
  if (!/^\d/.test(label)) return text.indexOf(label, 1);
  const pattern = new RegExp(`(?<=\\p{L}[.,;:!?)\\]”’"]{0,3}|\\)[.,;:]?)${label}(?=\\s|$)`, 'u');
  return pattern.exec(text)?.index ?? -1;
}

/** The note's own words. */
function withoutLabel(block: Block, label: string): Block {
  if (block.type !== 'paragraph') return block;
  const [first, ...rest] = block.content;
  if (first?.type !== 'text' || !first.text.trimStart().startsWith(label)) return block;
  const text = first.text
    .trimStart()
    .slice(label.length)
    .replace(/^[.)]?\s+/, '');
  return { ...block, content: text ? [{ ...first, text }, ...rest] : trimStart(rest) };
}

function trimStart(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return [...content];
  const text = first.text.trimStart();
  return text ? [{ ...first, text }, ...rest] : rest;
}
