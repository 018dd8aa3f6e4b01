/** A paragraph as its part has it, for places and for what its style says. */
export interface WordParagraph {
  text: string;
  style: string | null;
}

interface OpenParagraph {
  readonly index: number;
  /** Where its markup begins. */
  readonly start: number;
  /** Where the markup of its style stands; -1 where there is none yet. */
  styleAt: number;
  /** Text boxes in it, which follow it. */
  readonly boxes: string[];
}

/** A stretch of text with one style, which may turn out to be hidden. */
interface OpenRun {
  readonly texts: { readonly piece: number; readonly paragraph: number; readonly start: number }[];
  isHidden: boolean;
}

/** Where forms of one thing began, of which one is chosen. */
interface OpenAlternatives {
  readonly start: number;
  readonly paragraphs: number;
  readonly boxes: number;
  /** Whether the last form has begun, and holds nothing yet. */
  isLast: boolean;
}

/**
 * The markup that is written of a part of a Word document, and its paragraphs. Text boxes are held
 * back until their paragraph ends; what turns out to be hidden or superseded is taken back.
 */
export class TidyOutput {
  readonly paragraphs: WordParagraph[] = [];
  /** Before each name that is written: "w:". */
  prefix = 'w:';
  #pieces: string[] = [];
  /** Markup around text boxes that are open. */
  readonly #outer: string[][] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #alternatives: OpenAlternatives[] = [];
  #run: OpenRun | null = null;

  get xml(): string {
    return this.#pieces.join('');
  }

  markup(piece: string): void {
    if (piece !== '') this.#pieces.push(piece);
  }

  /** Words that a reader of the document sees. */
  words(characters: string): void {
    const index = this.#open.at(-1)?.index ?? -1;
    const paragraph = this.paragraphs[index];
    if (paragraph) {
      const start = paragraph.text.length;
      this.#run?.texts.push({ piece: this.#pieces.length, paragraph: index, start });
      paragraph.text += characters;
    }
    this.#pieces.push(escapeXml(characters));
  }

  /** A run of its own, from what was no run. */
  runOf(characters: string): void {
    const w = this.prefix;
    this.#pieces.push(`<${w}r><${w}t xml:space="preserve">`);
    this.words(characters);
    this.#pieces.push(`</${w}t></${w}r>`);
  }

  openParagraph(): void {
    this.paragraphs.push({ text: '', style: null });
    const index = this.paragraphs.length - 1;
    this.#open.push({ index, start: this.#pieces.length, styleAt: -1, boxes: [] });
  }

  /** To be called before the markup of the style is written. */
  style(id: string | null): void {
    const paragraph = this.#open.at(-1);
    const unit = this.paragraphs[paragraph?.index ?? -1];
    if (!paragraph || !unit) return;
    unit.style = id;
    paragraph.styleAt = this.#pieces.length;
  }

  /** A paragraph may say its level itself; then it has the style of such headings. */
  outline(level: number): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph || !(level >= 0 && level < 6)) return;
    const w = this.prefix;
    const style = `<${w}pStyle ${w}val="Heading${level + 1}">`;
    if (paragraph.styleAt >= 0) this.#pieces[paragraph.styleAt] = style;
    else this.#pieces.push(style, `</${w}pStyle>`);
  }

  /** The index of the paragraph that ended, if `isLeftOut` says of it that it goes. */
  closeParagraph(isLeftOut: (paragraph: WordParagraph) => boolean): number | null {
    const paragraph = this.#open.pop();
    const unit = this.paragraphs[paragraph?.index ?? -1];
    if (!paragraph || !unit) return null;
    const goes = isLeftOut(unit);
    if (goes) this.#pieces.length = Math.min(this.#pieces.length, paragraph.start);
    for (const box of paragraph.boxes) this.#pieces.push(box);
    return goes ? paragraph.index : null;
  }

  openRun(): void {
    this.#run = { texts: [], isHidden: false };
  }

  hideRun(): void {
    if (this.#run) this.#run.isHidden = true;
  }

  /** Whether words were hidden in it. */
  closeRun(): boolean {
    const run = this.#run;
    this.#run = null;
    if (!run?.isHidden || run.texts.length === 0) return false;
    for (const { piece, paragraph, start } of run.texts.toReversed()) {
      this.#pieces[piece] = '';
      const unit = this.paragraphs[paragraph];
      if (unit) unit.text = unit.text.slice(0, start);
    }
    return true;
  }

  openBox(): void {
    this.#outer.push(this.#pieces);
    this.#pieces = [];
  }

  closeBox(): void {
    const box = this.#pieces.join('');
    this.#pieces = this.#outer.pop() ?? [];
    const host = this.#open.at(-1);
    if (host) host.boxes.push(box);
    else this.#pieces.push(box);
  }

  openAlternatives(): void {
    this.#alternatives.push({
      start: this.#pieces.length,
      paragraphs: this.paragraphs.length,
      boxes: this.#open.at(-1)?.boxes.length ?? 0,
      isLast: false,
    });
  }

  /** The last form begins, which every programme can read. */
  openLastAlternative(): void {
    const began = this.#alternatives.at(-1);
    if (began) began.isLast = true;
  }

  /** Anything begins; if it is the first of the last form, the forms before it go. */
  begin(): void {
    const began = this.#alternatives.at(-1);
    if (!began?.isLast) return;
    began.isLast = false;
    this.#pieces.length = Math.min(this.#pieces.length, began.start);
    this.paragraphs.length = Math.min(this.paragraphs.length, began.paragraphs);
    const host = this.#open.at(-1);
    if (host) host.boxes.length = Math.min(host.boxes.length, began.boxes);
  }

  closeLastAlternative(): void {
    const began = this.#alternatives.at(-1);
    if (began) began.isLast = false;
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }
}

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
