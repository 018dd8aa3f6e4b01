import { importLimits } from '../import-limits.ts';
import type { PageElement, TextRun } from './pdf-page.ts';

/** A node of a tagged page as pdf.js tells it: a part with a role, or a stretch of its contents. */
interface TreeNode {
  readonly role?: string | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
}

/** Tags are trusted if they name this share of a page's letters. */
const LEAST_NAMED = 0.95;
/** Some programmes tag every line as a paragraph: then the page tells more than its tags. */
const LEAST_LETTERS = 40;
const DEEPEST = 60;

/** The parts of a tagged page in the order in which they are read; empty where tags tell nothing. */
export function readElements(tree: unknown, runs: readonly TextRun[]): PageElement[] {
  const elements: PageElement[] = [];
  walk(asNode(tree), { elements, depth: 0, list: -1, kind: 'paragraph' });
  const named = elements.filter(({ contents, rows }) => contents.length > 0 || rows);
  return isTrusted(named, runs) ? named.slice(0, importLimits.pageParts) : [];
}

const asNode = (value: unknown): TreeNode =>
  typeof value === 'object' && value !== null ? (value as TreeNode) : {};

interface Walk {
  readonly elements: PageElement[];
  readonly depth: number;
  /** Lists around this one; -1 outside of any. */
  readonly list: number;
  /** What paragraphs are here. */
  readonly kind: 'paragraph' | 'quotation' | 'contents' | 'note';
}

const grouping =
  /^(?:Root|Document|DocumentFragment|Part|Art|Sect|Div|Aside|NonStruct|Private|Index)$/;

function walk(node: TreeNode, at: Walk): void {
  if (at.depth > DEEPEST) return;
  const inner = { ...at, depth: at.depth + 1 };
  const role = node.role ?? '';
  const children = node.children ?? [];
  const heading = /^H(?<level>[1-6])?$|^Title$/.exec(role);
  if (node.type === 'content') at.elements.push({ kind: at.kind, contents: contentsOf(node) });
  else if (role === 'Artifact') return;
  else if (heading) {
    const level = Number(heading.groups?.level ?? 1);
    at.elements.push({ kind: 'heading', contents: contentsOf(node), level });
  } else if (role === 'Table') {
    const captions = find(node, /^Caption$/).map((it) => contentsOf(it));
    at.elements.push(...captions.map((contents) => ({ kind: at.kind, contents })), tableOf(node));
  } else if (role === 'L') for (const it of children) walk(it, { ...inner, list: at.list + 1 });
  else if (role === 'LI') addItem(node, inner);
  else if (role === 'BlockQuote')
    for (const it of children) walk(it, { ...inner, kind: 'quotation' });
  else if (role === 'TOC' || role === 'TOCI') {
    for (const it of children) walk(it, { ...inner, kind: 'contents' });
  } else if (/^(?:FE)?Note$/.test(role)) {
    at.elements.push({ kind: 'note', contents: contentsOf(node) });
  } else if (grouping.test(role) || hasBlocks(node)) for (const it of children) walk(it, inner);
  else at.elements.push({ kind: at.kind, contents: contentsOf(node) });
}

const hasBlocks = ({ children = [] }: TreeNode): boolean =>
  children.some(({ role = '' }) =>
    /^(?:P|H\d?|L|Table|BlockQuote|Note|FENote|Caption)$/.test(role),
  );

/** An item is its own text; lists in it follow as items of their own. */
function addItem(node: TreeNode, at: Walk): void {
  const lists: TreeNode[] = [];
  const contents = contentsOf(node, lists);
  at.elements.push({ kind: 'item', contents, depth: Math.max(0, at.list) });
  for (const list of lists) walk(list, at);
}

function tableOf(node: TreeNode): PageElement {
  const rows = find(node, /^TR$/);
  const cells = rows.map((row) => find(row, /^T[HD]$/));
  return {
    kind: 'table',
    contents: [],
    rows: cells.map((row) => row.map((cell) => contentsOf(cell))),
    headed: cells.length > 1 && (cells[0] ?? []).every(({ role }) => role === 'TH'),
  };
}

/** Nodes of a role, outermost only. */
function find(node: TreeNode, role: RegExp, depth = 0): TreeNode[] {
  if (depth > DEEPEST) return [];
  return (node.children ?? []).flatMap((it) =>
    role.test(it.role ?? '') ? [it] : find(it, role, depth + 1),
  );
}

/** All stretches within a node; lists in it go to `lists` instead, where that is asked for. */
function contentsOf(node: TreeNode, lists?: TreeNode[], depth = 0): string[] {
  if (node.type === 'content') return node.id ? [node.id] : [];
  if (depth > DEEPEST) return [];
  return (node.children ?? []).flatMap((it) => {
    if (lists && it.role === 'L') {
      lists.push(it);
      return [];
    }
    return contentsOf(it, lists, depth + 1);
  });
}

function isTrusted(elements: readonly PageElement[], runs: readonly TextRun[]): boolean {
  const named = new Set(
    elements.flatMap(({ contents, rows }) => [...contents, ...(rows ?? []).flat(2)]),
  );
  const letters = (all: readonly TextRun[]) => all.reduce((sum, run) => sum + run.text.length, 0);
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph');
  const inParagraphs = new Set(paragraphs.flatMap(({ contents }) => contents));
  const prose = letters(runs.filter(({ content }) => content && inParagraphs.has(content)));
  return (
    letters(runs.filter(({ content }) => content && named.has(content))) >=
      letters(runs) * LEAST_NAMED && prose >= paragraphs.length * LEAST_LETTERS
  );
}
