import type { Stretch } from '../../../shared/imports/stretch.ts';
import { openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';
import type { DocumentFinding } from '../document/counted-findings.ts';
import type { PictureKeeper } from '../document/picture-keeper.ts';
import { RtfFlow } from './rtf-flow.ts';
import type { RtfState } from './rtf-state.ts';
import type { RtfStyles } from './rtf-styles.ts';

/** A paragraph of the text with its place in the bytes; end exclusive. */
export interface RtfUnit {
  text: string;
  readonly start: number;
  end: number;
}

/** A note as it was written, before its markup is read. */
interface WrittenNote {
  readonly key: string;
  readonly label: string;
  readonly html: string;
}

/** A text box or note while it is open. */
interface OpenAside {
  readonly flow: RtfFlow;
  readonly isNote: boolean;
}

/** What is read of an RTF document: its texts, their places, and what is no text. */
export class RtfCollector {
  readonly units: RtfUnit[] = [];
  readonly notes: WrittenNote[] = [];
  readonly findings = new Map<DocumentFinding, number>();
  readonly stretches: Stretch[] = [];
  title: string | null = null;
  readonly #styles: RtfStyles;
  readonly #keeper: PictureKeeper;
  readonly #main = new RtfFlow();
  readonly #asides: OpenAside[] = [];
  #unit: RtfUnit | null = null;

  constructor(styles: RtfStyles, keeper: PictureKeeper) {
    this.#styles = styles;
    this.#keeper = keeper;
  }

  get html(): string {
    return this.#main.html;
  }

  /** Words of the text as they stand in the state, from the bytes `start` to `end`. */
  words(text: string, state: RtfState, start: number, end: number): void {
    const { tags, href, isHidden, isDeleted } = state;
    if (isHidden || isDeleted) {
      this.find(isDeleted ? 'deletion' : 'hidden-text');
      const reason = isDeleted ? 'A deletion that was recorded.' : 'Hidden text.';
      this.stretch('unread', isDeleted ? 'deleted text' : 'hidden text', start, end, reason);
      return;
    }
    if (state.isContents || this.#styles.isContents(state.style)) {
      this.stretch('contents', 'table of contents', start, end);
      return;
    }
    if (!this.#asides.some(({ isNote }) => isNote)) this.#place(text, start, end);
    // Links are underlined because they are links.
    const own = href === null ? tags : tags.filter((tag) => tag !== 'u');
    this.#flow.add({ text, tags: own, href });
  }

  setMarker(marker: string): void {
    this.#flow.marker = marker;
  }

  endParagraph(state: RtfState, end: number): void {
    this.#flow.endParagraph(this.#layoutOf(state));
    this.#endUnit(state, end);
  }

  endCell(state: RtfState, end: number): void {
    this.#flow.endCell(this.#layoutOf(state));
    this.#endUnit(state, end);
  }

  endRow(isHead: boolean): void {
    this.#flow.endRow(isHead);
  }

  openAside(isNote: boolean): void {
    if (!isNote) this.find('text-box');
    this.#asides.push({ flow: new RtfFlow(), isNote });
  }

  /** The call of a note stands where the note stood; a text box follows its paragraph. */
  closeAside(state: RtfState): void {
    const aside = this.#asides.at(-1);
    if (!aside) return;
    aside.flow.endParagraph(this.#layoutOf(state));
    this.#asides.pop();
    const { html } = aside.flow;
    if (html === '') return;
    if (!aside.isNote) {
      this.#flow.follow(html);
      return;
    }
    const key = `note-${this.notes.length + 1}`;
    const label = String(this.notes.length + 1);
    this.notes.push({ key, label, html });
    this.#flow.add({ text: label, tags: [], href: `#${key}` });
  }

  picture(bytes: Uint8Array, start: number, end: number): void {
    const source = this.#keeper.keep(bytes);
    const markup = openTag('img', { alt: '', 'data-source': source ?? undefined });
    this.#flow.add({ text: '', tags: [], href: null, markup });
    this.stretch('picture', 'picture', start, end);
  }

  find(finding: DocumentFinding): void {
    this.findings.set(finding, (this.findings.get(finding) ?? 0) + 1);
  }

  stretch(fate: Stretch['fate'], place: string, start: number, end: number, reason?: string): void {
    const last = this.stretches.at(-1);
    if (last?.fate === fate && last.place === place && last.bytes?.[1] === start) {
      last.bytes[1] = end;
      return;
    }
    if (this.stretches.length >= MOST_STRETCHES) return;
    this.stretches.push({
      place,
      bytes: [start, end],
      fate,
      ...(reason !== undefined && { reason }),
    });
  }

  get #flow(): RtfFlow {
    return this.#asides.at(-1)?.flow ?? this.#main;
  }

  #place(text: string, start: number, end: number): void {
    if (!this.#unit) {
      this.#unit = { text: '', start, end };
      this.units.push(this.#unit);
    }
    this.#unit.text += text;
    this.#unit.end = end;
  }

  #endUnit({ style }: RtfState, end: number): void {
    if (!this.#unit || this.#asides.length > 0) return;
    this.#unit.end = end;
    if (this.#styles.isTitle(style)) this.title ??= this.#unit.text.trim() || null;
    this.#unit = null;
  }

  #layoutOf({ style, outline, inTable, left, first, level }: RtfState) {
    return { heading: this.#styles.headingOf(style, outline), inTable, left, first, level };
  }
}

/** Runs of hidden text may be as many as letters; so many are told one by one. */
const MOST_STRETCHES = 5000;
