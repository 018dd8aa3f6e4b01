import type { Token } from 'parse5';

/** A table, and whether it only places things on the page. */
export interface TableNote {
  /** The end of its start tag's name, where an attribute may be put in. */
  readonly nameEnd: number;
  readonly isLayout: boolean;
}

interface OpenTable {
  readonly nameEnd: number;
  hasHead: boolean;
  hasBlocks: boolean;
  rows: number;
  cells: number;
  /** Letters in the present cell. */
  cell: number;
  longest: number;
}

/** A cell of data has a few words; one with more is a column of the page. */
const LONGEST_DATA = 600;
/** Tables nested deeper than this are not told apart. */
const DEEPEST = 64;

const blocks = new Set('h1 h2 h3 h4 h5 h6 ul ol dl hr blockquote form div table'.split(' '));

/** Follows the tables of a page and tells those with data from those that only lay it out. */
export class PageTables {
  readonly #open: OpenTable[] = [];
  readonly #notes: TableNote[] = [];

  get depth(): number {
    return this.#open.length;
  }

  startTag(name: string, location: Token.Location): void {
    const table = this.#open.at(-1);
    if (table && blocks.has(name)) table.hasBlocks = true;
    if (name === 'table' && this.#open.length < DEEPEST) {
      this.#open.push({
        nameEnd: location.startOffset + '<table'.length,
        hasHead: false,
        hasBlocks: false,
        rows: 0,
        cells: 0,
        cell: 0,
        longest: 0,
      });
    }
    if (!table) return;
    if (name === 'tr') table.rows += 1;
    if (name === 'th' || name === 'caption' || name === 'thead') table.hasHead = true;
    if (name === 'td' || name === 'th') {
      table.cells += 1;
      table.longest = Math.max(table.longest, table.cell);
      table.cell = 0;
    }
  }

  endTag(name: string): void {
    if (name === 'table') this.#close();
  }

  text(length: number): void {
    const table = this.#open.at(-1);
    if (table) table.cell += length;
  }

  /** Those left open too. */
  notes(): readonly TableNote[] {
    while (this.#open.length > 0) this.#close();
    return this.#notes;
  }

  #close(): void {
    const table = this.#open.pop();
    if (!table) return;
    const longest = Math.max(table.longest, table.cell);
    const isGrid = table.rows > 1 && table.cells > table.rows;
    const isData = !table.hasBlocks && (table.hasHead || (isGrid && longest <= LONGEST_DATA));
    this.#notes.push({ nameEnd: table.nameEnd, isLayout: !isData });
  }
}
