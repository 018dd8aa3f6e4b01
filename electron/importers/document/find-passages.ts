import type { Passage } from '../../../shared/imports/passage.ts';
import type { Stretch } from '../../../shared/imports/stretch.ts';
import type { BriefingDraft } from '../../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';

/** The text of a source in its own units: paragraphs, lines, pages, parts. */
export interface SourceText {
  readonly units: readonly string[];
  /** Where the units from `first` to `last`, counted from 0, both included, stand. */
  passages(first: number, last: number): readonly Passage[];
}

interface Taken {
  readonly words: readonly string[];
  readonly fate: Stretch['fate'];
  readonly reason?: string;
}

/** So many letters at both ends of a text are enough to know it by. */
const ENDS = 60;
/** Furniture that was left out may make a text longer than it came out, by so many letters. */
const SLACK = 2000;

/**
 * Tells in which units of the source each briefing stands, and what else was taken out, by their
 * letters alone: marks, spaces and line ends may differ.
 */
export function findPassages(
  source: SourceText | undefined,
  briefings: readonly BriefingDraft[],
  taken: readonly Taken[],
): { readonly briefings: readonly BriefingDraft[]; readonly stretches: readonly Stretch[] } {
  if (!source) return { briefings, stretches: [] };
  const letters = new SourceLetters(source);
  const stretches = taken.flatMap(({ words, ...told }) => {
    const text = words.map(lettersOf).join('');
    const found = letters.find(text, '', 0);
    return found
      ? source.passages(found.first, found.last).map(({ place }) => ({ place, ...told }))
      : [];
  });
  let from = 0;
  const placed = briefings.map((briefing) => {
    const text = lettersOf(projectManuscript(briefing.manuscript).text);
    const found = letters.find(text, lettersOf(briefing.headline), from);
    if (!found) return briefing;
    from = found.end;
    return { ...briefing, passages: [...source.passages(found.first, found.last)] };
  });
  return { briefings: placed, stretches };
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** All letters of a source, and the unit that each stands in. */
class SourceLetters {
  readonly #text: string;
  /** Where each unit begins. */
  readonly #starts: readonly number[];

  constructor({ units }: SourceText) {
    const texts = units.map(lettersOf);
    let at = 0;
    this.#starts = texts.map((text) => {
      const start = at;
      at += text.length;
      return start;
    });
    this.#text = texts.join('');
  }

  /** The units of a text after `from`, with the headline that stands directly over it. */
  find(text: string, headline: string, from: number) {
    const known = text || headline;
    if (known === '') return null;
    const start = this.#text.indexOf(known.slice(0, ENDS), from);
    if (start === -1) return null;
    const end = this.#endOf(known, start);
    const latest = start - headline.length;
    const over = headline === '' || latest < 0 ? -1 : this.#text.lastIndexOf(headline, latest);
    const isOver = over >= from && latest - over < ENDS;
    return { end, first: this.#unitAt(isOver ? over : start), last: this.#unitAt(end - 1) };
  }

  #endOf(text: string, start: number): number {
    if (this.#text.startsWith(text, start)) return start + text.length;
    const tail = text.slice(-ENDS);
    const at = this.#text.indexOf(tail, Math.max(start, start + text.length - ENDS - SLACK));
    const isNear = at !== -1 && at <= start + text.length + SLACK;
    return isNear ? at + tail.length : Math.min(start + text.length, this.#text.length);
  }

  /** The last unit that begins at or before a letter and is not empty. */
  #unitAt(letter: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
