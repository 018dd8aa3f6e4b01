import { escapeText } from '../../../shared/manuscript/html-codec/escape-html.ts';

/** A note as it was written, before its markup is read. */
export interface WrittenNote {
  readonly key: string;
  readonly label: string;
  readonly html: string;
}

/** What is put aside while another text is written within it. */
interface Aside {
  readonly pieces: string[];
  readonly paragraph: OpenParagraph | null;
}

/** A paragraph that is being written; text boxes in it follow it. */
interface OpenParagraph {
  readonly unit: number;
  readonly end: string;
  readonly boxes: string[];
}

/** The markup that is written of an open document: its text, its notes, and its paragraphs. */
export class OdtOutput {
  readonly notes: WrittenNote[] = [];
  /** The words of each paragraph of the text, in order; those of notes stand in none. */
  readonly units: string[] = [];
  readonly #asides: Aside[] = [];
  #pieces: string[] = [];
  #paragraph: OpenParagraph | null = null;
  #notes = 0;

  get html(): string {
    return this.#pieces.join('');
  }

  get isInParagraph(): boolean {
    return this.#paragraph !== null;
  }

  markup(piece: string): void {
    this.#pieces.push(piece);
  }

  words(characters: string): void {
    const { unit } = this.#paragraph ?? { unit: -1 };
    if (this.#notes === 0 && unit >= 0) this.units[unit] += characters;
    this.#pieces.push(escapeText(characters));
  }

  openParagraph(start: string, end: string): void {
    if (this.#notes === 0) this.units.push('');
    this.#paragraph = { unit: this.units.length - 1, end, boxes: [] };
    this.#pieces.push(start);
  }

  closeParagraph(): void {
    const { end, boxes } = this.#paragraph ?? { end: '', boxes: [] };
    this.#pieces.push(end, ...boxes);
    this.#paragraph = null;
  }

  openBox(): void {
    this.#asides.push({ pieces: this.#pieces, paragraph: this.#paragraph });
    this.#pieces = [];
    this.#paragraph = null;
  }

  closeBox(): void {
    const box = this.#pieces.join('');
    this.#restore();
    if (this.#paragraph) this.#paragraph.boxes.push(box);
    else this.#pieces.push(box);
  }

  openNote(): void {
    this.openBox();
    this.#notes += 1;
  }

  /** The call stands in the text where the note stood. */
  closeNote(label: string): void {
    const key = `note-${this.notes.length + 1}`;
    this.notes.push({ key, label, html: this.#pieces.join('') });
    this.#restore();
    this.#notes -= 1;
    this.#pieces.push(`<a href="#${key}">${escapeText(label)}</a>`);
  }

  #restore(): void {
    const aside = this.#asides.pop();
    this.#pieces = aside?.pieces ?? [];
    this.#paragraph = aside?.paragraph ?? null;
  }
}
