import type { Block, Inline, Manuscript } from '../manuscript/manuscript.ts';
import { normaliseManuscript } from '../manuscript/normalise-manuscript.ts';

type Table = Extract<Block, { type: 'table' }>;
type Quotation = Extract<Block, { type: 'quotation' }>;

/** What others say by its looks alone: a first row of a table in bold is its head. */
export function sayAsMeant(manuscript: Manuscript): Manuscript {
  const blocks = manuscript.blocks.map(blockAsMeant);
  const isChanged = blocks.some((block, index) => block !== manuscript.blocks[index]);
  return isChanged ? normaliseManuscript({ ...manuscript, blocks }) : manuscript;
}

function blockAsMeant(block: Block): Block {
  if (block.type === 'table') return withHead(block);
  return block.type === 'quotation' ? withoutDash(block) : block;
}

function withHead(table: Table): Table {
  const { head = table.rows[0], ...rest } = table;
  const rows = table.head ? table.rows : table.rows.slice(1);
  if (!head?.every(isStrong) || rows.length === 0) return table;
  if (!table.head && rows.every((row) => row.every(isStrong))) return table;
  return { ...rest, head: head.map((cell) => cell.map(inPlainType)), rows };
}

const isStrong = (cell: readonly Inline[]): boolean =>
  cell.length > 0 &&
  cell.every((it) => it.type === 'break' || (it.type === 'text' && it.marks?.includes('strong')));

function inPlainType(inline: Inline): Inline {
  if (inline.type !== 'text') return inline;
  const { marks, ...plain } = inline;
  const others = marks?.filter((mark) => mark !== 'strong') ?? [];
  return others.length > 0 ? { ...plain, marks: others } : plain;
}

/** The dash before whoever is quoted is drawn here, and never part of the name. */
function withoutDash(quotation: Quotation): Quotation {
  const [first, ...others] = quotation.attribution ?? [];
  if (first?.type !== 'text') return quotation;
  const name = first.text.replace(/^\s*(?:[—–―]|--?)\s*/u, '');
  if (name === first.text) return quotation;
  const attribution = [...(name ? [{ ...first, text: name }] : []), ...others];
  const { attribution: _, ...rest } = quotation;
  return attribution.length > 0 ? { ...rest, attribution } : rest;
}
