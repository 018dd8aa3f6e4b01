import { inlineContainers } from '../manuscript/inline-containers.ts';
import { isAside } from '../manuscript/inline-text.ts';
import type { Inline, Manuscript } from '../manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../manuscript/plain-text.ts';

/** What a form of a text carries. */
export interface Richness {
  readonly words: number;
  readonly links: number;
  readonly headings: number;
  readonly tables: number;
  readonly pictures: number;
  /** Stretches that are set off: by italics, small capitals, … */
  readonly emphases: number;
}

/** Of all briefings of an issue; the headline of each counts as a heading. */
export function richnessOf(manuscripts: readonly Manuscript[]): Richness {
  const blocks = manuscripts.flatMap((manuscript) => manuscript.blocks);
  const inlines = manuscripts.flatMap((manuscript) =>
    [...inlineContainers(manuscript)].flatMap((container) => container.inlines.flatMap(withLinks)),
  );
  const blocksOf = (type: string) => blocks.filter((block) => block.type === type).length;
  return {
    words: manuscripts.reduce((sum, it) => sum + countWords(projectManuscript(it).text), 0),
    links: inlines.filter(({ type }) => type === 'link').length,
    headings: manuscripts.length + blocksOf('heading'),
    tables: blocksOf('table'),
    pictures: blocksOf('image'),
    emphases: inlines.filter((inline) => inline.type === 'text' && inline.marks).length,
  };
}

export interface RicherForm {
  readonly richer: 'one' | 'other';
  /** For people: "34 links, the other none"; empty where nothing tells them apart. */
  readonly why: string;
}

/** A form that has lost so much of the words is cut, whatever else it carries. */
const CUT = 0.85;
/** A difference counts from so much on: forms are counted a little differently. */
const MARKED = 1.2;
const toldBy = ['links', 'tables', 'pictures', 'headings', 'emphases'] as const;
const nouns: Readonly<Record<(typeof toldBy)[number], readonly [string, string]>> = {
  links: ['link', 'links'],
  tables: ['table', 'tables'],
  pictures: ['picture', 'pictures'],
  headings: ['heading', 'headings'],
  emphases: ['stretch in italics or the like', 'stretches in italics or the like'],
};

/** Which of two forms of one text carries more, and by what it shows. The first, where neither. */
export function richerForm(one: Richness, other: Richness): RicherForm {
  if (one.words < other.words * CUT || other.words < one.words * CUT) {
    const richer = one.words > other.words ? 'one' : 'other';
    const [more, fewer] = inOrder(one.words, other.words);
    return { richer, why: `${more} words, the other ${fewer}` };
  }
  for (const what of toldBy) {
    const [more, fewer] = inOrder(one[what], other[what]);
    if (more < fewer * MARKED || more === fewer) continue;
    const richer = one[what] > other[what] ? 'one' : 'other';
    const noun = nouns[what][more === 1 ? 0 : 1];
    return { richer, why: `${more} ${noun}, the other ${fewer === 0 ? 'none' : fewer}` };
  }
  return { richer: 'one', why: '' };
}

const inOrder = (one: number, other: number): [number, number] => [
  Math.max(one, other),
  Math.min(one, other),
];

const withLinks = (inline: Inline): Inline[] =>
  'content' in inline && inline.type !== 'link' && !isAside(inline)
    ? [inline, ...inline.content]
    : [inline];
