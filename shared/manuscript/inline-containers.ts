import { inlineText } from './inline-text.ts';
import type { Block, Footnote, Inline, List, ListItem, Manuscript } from './manuscript.ts';

/**
 * The way from the manuscript to one array of inlines, as keys and indices:
 * `['blocks', 2, 'items', 0, 'content']`. A footnote is found by its id, wherever it is called:
 * `['footnotes', id, 'content']`.
 */
export type ContainerPath = readonly (string | number)[];

/** One place that bears text: a paragraph, heading, list item, caption, cell, footnote, … */
export interface InlineContainer {
  readonly path: ContainerPath;
  readonly inlines: readonly Inline[];
  /** Where its text starts and ends in the plain-text projection. */
  readonly start: number;
  readonly end: number;
}

/** What parts blocks, and the places within a block, in the plain-text projection. */
export const BETWEEN_BLOCKS = '\n\n';
export const WITHIN_BLOCK = '\n';

/** Every place that bears text, in reading order, the footnotes last; empty ones too. */
export function* inlineContainers(manuscript: Manuscript): Generator<InlineContainer> {
  let end: number | undefined;
  const footnotes: Footnote[] = [];
  const place = (path: ContainerPath, inlines: readonly Inline[], gap: string): InlineContainer => {
    const start = end === undefined ? 0 : end + gap.length;
    end = start + inlineText(inlines).length;
    return { path, inlines, start, end };
  };
  for (const [index, block] of manuscript.blocks.entries()) {
    let gap = BETWEEN_BLOCKS;
    for (const [path, inlines] of containersOfBlock(block, ['blocks', index])) {
      yield place(path, inlines, gap);
      gap = WITHIN_BLOCK;
      for (const inline of inlines) if (inline.type === 'footnote') footnotes.push(inline);
    }
  }
  for (const footnote of footnotes) {
    yield place(pathOfFootnote(footnote), footnote.content, BETWEEN_BLOCKS);
  }
}

/** What every such place bears, where it does not matter which place it is. */
export function* inlinesOf({ blocks }: Pick<Manuscript, 'blocks'>): Generator<readonly Inline[]> {
  for (const [index, block] of blocks.entries()) {
    for (const [, inlines] of containersOfBlock(block, ['blocks', index])) {
      yield inlines;
      for (const inline of inlines) if (inline.type === 'footnote') yield inline.content;
    }
  }
}

/** The footnotes in the order in which they are called, which is how they are numbered. */
export const footnotesOf = ({ blocks }: Pick<Manuscript, 'blocks'>): Footnote[] =>
  blocks.flatMap((block, index) =>
    [...containersOfBlock(block, ['blocks', index])].flatMap(([, inlines]) =>
      inlines.filter((inline) => inline.type === 'footnote'),
    ),
  );

type Replace = (inlines: Inline[], path: ContainerPath) => Inline[];

/**
 * The same manuscript with the inlines of every container replaced, those of a footnote before
 * those of the text that calls it. Optional places (captions, attributions) that are left without
 * inlines are removed.
 */
export function mapInlines(manuscript: Manuscript, replace: Replace): Manuscript {
  const replaceAll: Replace = (inlines, path) => replace(withFootnotes(inlines, replace), path);
  return {
    ...manuscript,
    blocks: manuscript.blocks.map((block, index) => mapBlock(block, ['blocks', index], replaceAll)),
  };
}

/** The same array where it calls no footnotes. */
function withFootnotes(inlines: Inline[], replace: Replace): Inline[] {
  if (!inlines.some(({ type }) => type === 'footnote')) return inlines;
  return inlines.map((inline): Inline => {
    if (inline.type !== 'footnote') return inline;
    const content = replace(inline.content, pathOfFootnote(inline));
    // Nobody puts a footnote where there was none, so what is left may stand in one.
    return { ...inline, content: content as Footnote['content'] };
  });
}

const pathOfFootnote = ({ id }: Footnote): ContainerPath => ['footnotes', id, 'content'];

type Located = readonly [path: ContainerPath, inlines: readonly Inline[]];

function* containersOfBlock(block: Block, path: ContainerPath): Generator<Located> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      yield [[...path, 'content'], block.content];
      return;
    case 'list':
      yield* containersOfList(block, path);
      return;
    case 'quotation':
      for (const [index, { content }] of block.content.entries()) {
        yield [[...path, 'content', index, 'content'], content];
      }
      if (block.attribution) yield [[...path, 'attribution'], block.attribution];
      return;
    case 'rule':
      return;
    case 'image':
      if (block.caption) yield [[...path, 'caption'], block.caption];
      return;
    case 'table':
      if (block.caption) yield [[...path, 'caption'], block.caption];
      if (block.head) yield* containersOfRow(block.head, [...path, 'head']);
      for (const [index, row] of block.rows.entries()) {
        yield* containersOfRow(row, [...path, 'rows', index]);
      }
  }
}

function* containersOfList(list: List, path: ContainerPath): Generator<Located> {
  for (const [index, item] of list.items.entries()) {
    const itemPath = [...path, 'items', index];
    yield [[...itemPath, 'content'], item.content];
    if (item.children) yield* containersOfList(item.children, [...itemPath, 'children']);
  }
}

function* containersOfRow(row: readonly Inline[][], path: ContainerPath): Generator<Located> {
  for (const [index, cell] of row.entries()) yield [[...path, index], cell];
}

function mapBlock(block: Block, path: ContainerPath, replace: Replace): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: replace(block.content, [...path, 'content']) };
    case 'list':
      return mapList(block, path, replace);
    case 'quotation': {
      const content = block.content.map((paragraph, index) => ({
        ...paragraph,
        content: replace(paragraph.content, [...path, 'content', index, 'content']),
      }));
      return mapOptional({ ...block, content }, 'attribution', path, replace);
    }
    case 'rule':
      return block;
    case 'image':
      return mapOptional(block, 'caption', path, replace);
    case 'table': {
      const captioned = mapOptional(block, 'caption', path, replace);
      const mapRow = (row: Inline[][], rowPath: ContainerPath) =>
        row.map((cell, index) => replace(cell, [...rowPath, index]));
      return {
        ...captioned,
        ...(block.head && { head: mapRow(block.head, [...path, 'head']) }),
        rows: block.rows.map((row, index) => mapRow(row, [...path, 'rows', index])),
      };
    }
  }
}

function mapList(list: List, path: ContainerPath, replace: Replace): List {
  const mapItem = (item: ListItem, index: number): ListItem => {
    const itemPath = [...path, 'items', index];
    return {
      ...item,
      content: replace(item.content, [...itemPath, 'content']),
      ...(item.children && {
        children: mapList(item.children, [...itemPath, 'children'], replace),
      }),
    };
  };
  return { ...list, items: list.items.map(mapItem) };
}

function mapOptional<Key extends string, Holder extends { [key in Key]?: Inline[] | undefined }>(
  block: Holder,
  key: Key,
  path: ContainerPath,
  replace: Replace,
): Holder {
  const { [key]: before, ...rest } = block;
  if (!before) return block;
  const after = replace(before, [...path, key]);
  return (after.length > 0 ? { ...rest, [key]: after } : rest) as Holder;
}
