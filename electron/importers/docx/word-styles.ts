import { readXml } from '../xml/read-xml.ts';

/** The styles of paragraphs that say what a paragraph is, by their ids. */
export interface WordStyles {
  /** Level of heading, from 1. */
  readonly headings: ReadonlyMap<string, number>;
  readonly titles: ReadonlySet<string>;
  /** Lines of a table of contents. */
  readonly contents: ReadonlySet<string>;
  /** Names of styles as written, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

interface StyleNote {
  name: string;
  basedOn: string | null;
  /** Of the outline, from 0; 9 is text. */
  level: number | null;
}

const noStyles: WordStyles = {
  headings: new Map(),
  titles: new Set(),
  contents: new Set(),
  names: new Map(),
};
/** Styles based on others, one on the other. */
const LONGEST_CHAIN = 20;

/** Reads them from the part of styles; what cannot be read says nothing. */
export function readWordStyles(xml: Uint8Array | null): WordStyles {
  if (!xml) return noStyles;
  const notes = new Map<string, StyleNote>();
  let note: StyleNote | null = null;
  const read = readXml(xml, {
    open({ name, attributes }) {
      const value = attributes.get('val');
      if (name === 'style') {
        const id = attributes.get('styleId');
        const isParagraph = (attributes.get('type') ?? 'paragraph') === 'paragraph';
        note = isParagraph && id ? { name: '', basedOn: null, level: null } : null;
        if (note && id) notes.set(id, note);
      }
      if (!note || value === undefined) return;
      if (name === 'name') note.name = value;
      if (name === 'basedOn') note.basedOn = value;
      if (name === 'outlineLvl') note.level = Number(value);
    },
    close({ name }) {
      if (name === 'style') note = null;
    },
  });
  return read.ok ? stylesOf(notes) : noStyles;
}

function stylesOf(notes: ReadonlyMap<string, StyleNote>): WordStyles {
  const named = (pattern: RegExp) =>
    new Set([...notes].flatMap(([id, { name }]) => (pattern.test(name) ? [id] : [])));
  const levels = [...notes.keys()].flatMap((id): [string, number][] => {
    const level = levelOf(id, notes);
    return level === null ? [] : [[id, level]];
  });
  return {
    headings: new Map(levels),
    titles: named(/^title$/i),
    contents: named(/^(?:toc \d|toc heading|contents \d|contents heading)$/i),
    names: new Map([...notes].map(([id, { name }]) => [id, name])),
  };
}

/** By its own name or outline, else by the style that it is based on. */
function levelOf(id: string, notes: ReadonlyMap<string, StyleNote>): number | null {
  let next: string | null = id;
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    const note: StyleNote | undefined = notes.get(next);
    if (!note || /^(?:title|subtitle|toc )/i.test(note.name)) return null;
    const named = /^heading (?<level>[1-9])$/i.exec(note.name)?.groups?.level;
    if (named) return Number(named);
    if (note.level !== null) return note.level >= 0 && note.level < 9 ? note.level + 1 : null;
    next = note.basedOn;
  }
  return null;
}
