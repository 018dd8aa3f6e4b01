import type { Annotations, Change, SuggestedOfBlock } from '../annotations.ts';
import { inlineText } from '../inline-text.ts';
import type { Block, Inline, List, Manuscript, Paragraph } from '../manuscript.ts';
import { MANUSCRIPT_VERSION } from '../manuscript.ts';
import { normaliseManuscript } from '../normalise-manuscript.ts';
import { FootnoteCalls, type OpenCall } from './footnote-calls.ts';
import { InlineCollector, type InlineStyle, type SpanTag } from './inline-collector.ts';
import { hosts, type Place } from './place.ts';

type Quotation = Extract<Block, { type: 'quotation' }>;
type Table = Extract<Block, { type: 'table' }>;
type Image = Extract<Block, { type: 'image' }>;

/**
 * Puts a manuscript together from places that open and close and the text between. Whatever it is
 * told, the result is a manuscript: what has no place in the model becomes paragraphs or lines of
 * the place around it.
 */
export class ManuscriptBuilder {
  readonly #root: Block[] = [];
  readonly #places: Place[] = [{ kind: 'flow', blocks: this.#root, line: new InlineCollector() }];
  /** Images met where none may stand; they follow the block in which they were. */
  #asides: Image[] = [];
  /** What is suggested of the paragraph that is being gathered. */
  #suggested: SuggestedOfBlock = {};
  #annotations: Annotations | undefined;
  readonly #footnotes = new FootnoteCalls();
  readonly #usedSpans = new WeakSet<SpanTag>();

  get place(): Place {
    return this.#places.at(-1) as Place;
  }

  addText(text: string, style: InlineStyle): void {
    const { kind } = this.place;
    const bearsNoText = kind === 'list' || kind === 'table' || kind === 'row';
    if (!bearsNoText || !/^[ \t\r\n\f]*$/.test(text)) this.#textLine().addText(text, style);
  }

  /** Two line breaks in a row end a paragraph where paragraphs may stand. */
  addBreak(style: InlineStyle, kind: 'plain' | 'standing'): void {
    const { line, kind: place } = this.place;
    const partsParagraphs = place === 'flow' || place === 'quotation';
    if (kind === 'plain' && partsParagraphs && line.endsInPlainBreak) this.endLine();
    else line.addBreak(style, kind);
  }

  addNote(note: Extract<Inline, { type: 'note' }>, style: InlineStyle): void {
    this.#textLine().addAside(note, style);
  }

  callFootnote({ key, id, label }: OpenCall, style: InlineStyle): void {
    this.#textLine().addAside(this.#footnotes.call({ key, id, label: label.trim() }), style);
  }

  addImage(image: Image): void {
    if (this.place.kind !== 'flow') {
      this.#asides.push(image);
      return;
    }
    this.endLine();
    this.#addBlock(image);
  }

  addRule(change: Change | undefined): void {
    this.endLine();
    if (this.place.kind === 'flow') this.#addBlock({ type: 'rule', ...(change && { change }) });
  }

  /** Of what comes next, up to the end of the paragraph, this is suggested. */
  beginParagraph(suggested: SuggestedOfBlock): void {
    this.#suggested = suggested;
  }

  annotate(annotations: Annotations): void {
    this.#annotations = annotations;
  }

  /** Ends the paragraph, or the line where paragraphs cannot stand. */
  endLine(): void {
    const { place } = this;
    if (place.kind === 'flow') this.#addParagraph(place.blocks);
    else if (place.kind === 'quotation') this.#addParagraph(place.content);
    else place.line.endLine();
  }

  /** Opens a place; undefined where it may not stand, and then only the line ends. */
  open(place: Place): Place | undefined {
    if (place.kind !== 'credit') this.endLine();
    if (!hosts[place.kind].includes(this.place.kind)) return undefined;
    this.#places.push(place);
    return place;
  }

  /** Closes a place and all that stands open in it; one that is closed already stays so. */
  close(place: Place): void {
    if (!this.#places.includes(place)) return;
    while (this.#places.includes(place)) this.#closeInnermost();
  }

  /** Turns the table around the present cell, which only served layout, into paragraphs. */
  dissolveTable(): void {
    const start = this.#places.findLastIndex(({ kind }) => kind === 'table');
    const host = this.#places[start - 1];
    if (host?.kind !== 'flow') return;
    const places = this.#places.splice(start);
    for (const place of places) {
      if (place.kind === 'table') {
        const cells = [place.caption, ...(place.table.head ?? []), ...place.table.rows.flat()];
        append(host.blocks, cells.map(toParagraph));
      }
      if (place.kind === 'row') append(host.blocks, place.cells.map(toParagraph));
      host.blocks.push(toParagraph(this.#take(place)));
    }
    this.#addAsides(host.blocks);
  }

  finish(): Manuscript {
    while (this.#places.length > 1) this.#closeInnermost();
    this.endLine();
    this.#addAsides(this.#root);
    return normaliseManuscript({
      version: MANUSCRIPT_VERSION,
      blocks: this.#footnotes.settle(this.#root),
      ...(this.#annotations && { annotations: this.#annotations }),
    });
  }

  /** Where text goes: a list opens an item for it, and what strays into a row follows the table. */
  #textLine(): InlineCollector {
    if (this.place.kind === 'list') {
      this.open({ kind: 'item', item: { content: [] }, line: new InlineCollector() });
    }
    const place = this.#places.findLast(({ kind }) => kind !== 'row') as Place;
    return place.line;
  }

  #closeInnermost(): void {
    if (this.place.kind === 'flow' || this.place.kind === 'quotation') this.endLine();
    const place = this.#places.pop() as Place;
    const inlines = this.#take(place);
    const host = this.place;
    switch (place.kind) {
      case 'flow':
        for (const block of place.blocks) this.#addBlock(changedPicture(block, place.change));
        return;
      case 'heading':
        this.#addBlock({
          type: 'heading',
          level: place.level,
          content: inlines,
          ...place.suggested,
        });
        return;
      case 'list':
        this.#addList(place.list, host);
        return;
      case 'item':
        if (host.kind === 'list') host.list.items.push({ ...place.item, content: inlines });
        return;
      case 'quotation':
        this.#addQuotation(place.content, place.attribution);
        return;
      case 'table':
        this.#addTable(place.table, place.caption);
        if (inlines.length > 0) this.#addBlock(toParagraph(inlines));
        return;
      case 'row':
        if (host.kind === 'table') addRow(host.table, place.cells, place.isHead);
        return;
      case 'cell':
        if (host.kind === 'row') {
          host.cells.push(inlines, ...Array.from({ length: place.span - 1 }, () => []));
        }
        return;
      case 'caption':
        this.#addCaption(inlines, host);
        return;
      case 'attribution':
        if (host.kind === 'quotation') append(host.attribution, inlines);
        return;
      case 'credit':
        this.#addCredit(inlineText(inlines));
        return;
      case 'footnote':
        this.#footnotes.addNote(place.key, inlines);
        return;
      case 'footnotes':
        this.#addBlock(toParagraph(inlines));
        return;
    }
  }

  #take(place: Place): Inline[] {
    return place.line.take((span) => {
      // An id names one span: what a block's end cut off stays as text. Mentions have no id.
      if (span.type === 'mention') return false;
      const isUsed = this.#usedSpans.has(span);
      this.#usedSpans.add(span);
      return isUsed;
    });
  }

  #addParagraph(blocks: Block[]): void {
    const content = this.#take(this.place);
    const suggested = this.#suggested;
    this.#suggested = {};
    if (content.length > 0) blocks.push({ type: 'paragraph', content, ...suggested });
    if (this.place.kind === 'flow') this.#addAsides(blocks);
  }

  #addBlock(block: Block): void {
    const { place } = this;
    if (place.kind !== 'flow') return;
    place.blocks.push(block);
    this.#addAsides(place.blocks);
  }

  #addAsides(blocks: Block[]): void {
    append(blocks, this.#asides);
    this.#asides = [];
  }

  #addList(list: List, host: Place): void {
    if (list.items.length === 0) return;
    const inItem = host.kind === 'item' ? host.item : undefined;
    const item = host.kind === 'list' ? host.list.items.at(-1) : inItem;
    if (item?.children) append(item.children.items, list.items);
    else if (item) item.children = list;
    else if (host.kind === 'list') append(host.list.items, list.items);
    else this.#addBlock(list);
  }

  #addQuotation(content: Paragraph[], attribution: Inline[]): void {
    const quotation: Quotation = { type: 'quotation', content };
    if (attribution.length > 0) quotation.attribution = attribution;
    this.#addBlock(quotation);
  }

  #addTable(table: Table, caption: Inline[]): void {
    this.#addBlock(caption.length > 0 ? { ...table, caption } : table);
  }

  /** A caption goes to its table, or to the last image, table or quotation of its figure. */
  #addCaption(inlines: Inline[], host: Place): void {
    if (inlines.length === 0) return;
    if (host.kind === 'table') {
      append(host.caption, inlines);
      return;
    }
    const last = host.kind === 'flow' ? host.blocks.at(-1) : undefined;
    if ((last?.type === 'image' || last?.type === 'table') && !last.caption) last.caption = inlines;
    else if (last?.type === 'quotation' && !last.attribution) last.attribution = inlines;
    else this.#addBlock(toParagraph(inlines));
  }

  #addCredit(credit: string): void {
    const host = this.#places.findLast(({ kind }) => kind === 'flow');
    const last = host?.kind === 'flow' ? host.blocks.at(-1) : undefined;
    if (last?.type === 'image' && !last.credit && credit !== '') last.credit = credit;
    else if (host?.kind === 'flow') host.blocks.push(toParagraph([{ type: 'text', text: credit }]));
  }
}

/** Unlike `push(...)`, at any length. */
function append<Item>(items: Item[], more: readonly Item[]): void {
  for (const item of more) items.push(item);
}

const changedPicture = (block: Block, change: Change | undefined): Block =>
  block.type === 'image' && change ? { ...block, change } : block;

const toParagraph = (content: Inline[]): Paragraph => ({ type: 'paragraph', content });

/** The first row is the head where it says so; rows without cells are no rows. */
function addRow(table: Table, cells: Inline[][], isHead: boolean): void {
  if (cells.length === 0) return;
  if (isHead && !table.head && table.rows.length === 0) table.head = cells;
  else table.rows.push(cells);
}
