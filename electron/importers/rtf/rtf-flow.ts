import { type RtfItem, type RtfRun, RtfWriter } from './rtf-writer.ts';

/** How a paragraph is set, as its properties stand when it ends. */
export interface RtfLayout {
  /** Of a heading, from 1. */
  readonly heading: number | null;
  readonly inTable: boolean;
  /** Indents, in twentieths of a point. */
  readonly left: number;
  readonly first: number;
  /** Of a list, from 0. */
  readonly level: number;
}

const bullets = /^(?<marker>[•·▪◦‣o*§-]|[–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s*\t/iu;

/** A text that runs by itself: that of the document, of a note, of a text box. */
export class RtfFlow {
  /** What the programme set before an item: "1.", "•". */
  marker: string | null = null;
  readonly #writer = new RtfWriter();
  /** Markup of text boxes that stand in the present paragraph. */
  #after: string[] = [];
  #runs: RtfRun[] = [];
  /** How far the items of the open lists are indented, by level. */
  #indents: number[] = [];

  get html(): string {
    return this.#writer.html;
  }

  add(run: RtfRun): void {
    this.#runs.push(run);
  }

  /** Markup that comes after the present paragraph. */
  follow(html: string): void {
    this.#after.push(html);
  }

  endParagraph({ heading, inTable, left, first, level }: RtfLayout): void {
    const item = heading === null && !inTable ? this.#takeItem(left, first, level) : null;
    const at = this.#indents.indexOf(left);
    const continues = item === null && left > 0 && at !== -1 ? at : null;
    const runs = this.#runs;
    const after = this.#after;
    this.#runs = [];
    this.#after = [];
    this.marker = null;
    if (item === null && continues === null && runs.length > 0) this.#indents = [];
    const paragraph = { runs, heading, item, continues };
    if (runs.length > 0 && inTable) this.#writer.inCell(paragraph);
    else if (runs.length > 0) this.#writer.paragraph(paragraph);
    for (const html of after) this.#writer.markup(html);
  }

  endCell(layout: RtfLayout): void {
    this.endParagraph({ ...layout, inTable: true });
    this.#writer.closeCell();
  }

  endRow(isHead: boolean): void {
    this.#writer.closeRow(isHead);
  }

  /** A paragraph with a marker, or one that hangs and begins with a typed one. */
  #takeItem(left: number, first: number, told: number): RtfItem | null {
    const typed = this.marker === null && first < 0 ? this.#takeBullet() : null;
    const marker = this.marker?.trim() ?? typed;
    if (marker === null || marker === undefined || this.#runs.length === 0) return null;
    const level = typed === null ? Math.min(told, this.#indents.length) : this.#levelOf(left);
    this.#indents = [...this.#indents.slice(0, level), left];
    const number = /\d+/.exec(marker)?.[0];
    return {
      level,
      isNumbered: /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker),
      start: number === undefined ? null : Number(number),
    };
  }

  /** By how far it is indented beside the items before it. */
  #levelOf(left: number): number {
    const deeper = this.#indents.findIndex((indent) => indent >= left);
    return Math.min(deeper === -1 ? this.#indents.length : deeper, 7);
  }

  #takeBullet(): string | null {
    const text = this.#runs.map((run) => run.text).join('');
    const match = bullets.exec(text);
    const marker = match?.groups?.marker;
    if (!match || marker === undefined) return null;
    let left = match[0].length + (/^\s+/.exec(text.slice(match[0].length))?.[0].length ?? 0);
    this.#runs = this.#runs.flatMap((run) => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      const rest = run.text.slice(cut);
      return rest === '' && run.markup === undefined ? [] : [{ ...run, text: rest }];
    });
    return marker;
  }
}
