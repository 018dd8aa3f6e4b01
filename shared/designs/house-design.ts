import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/** The finished designs. */
export const designNames = ['newsletter', 'memorandum', 'tabloid', 'letter'] as const;
export type DesignName = (typeof designNames)[number];

export const paperNames = ['a4', 'us-letter', 'us-legal', 'a5'] as const;
export type PaperName = (typeof paperNames)[number];

/** Each family has regular, italic and a heavier face, small capitals and both kinds of figures. */
export const typefaces = [
  'source-serif',
  'source-sans',
  'eb-garamond',
  'fira-sans-condensed',
] as const;
export type Typeface = (typeof typefaces)[number];

/**
 * Where the sources of a paragraph stand: in the text as they are printed in the manuscript, or
 * behind a number at the foot of the page, after the last briefing, or in the margin.
 */
export const sourcePlaces = ['in-text', 'footnotes', 'endnotes', 'margin'] as const;
export type SourcePlace = (typeof sourcePlaces)[number];

/** How much of the paper's width the text takes. */
export const measures = ['narrow', 'regular', 'wide'] as const;
export type Measure = (typeof measures)[number];

/** A template of one's own, kept with the archive: a folder of Typst files. */
export const ownDesign = z.object({ own: identifier });

/** How an issue of a publication looks on paper. */
export const houseDesign = z.object({
  design: z.union([z.enum(designNames), ownDesign]),
  paper: z.enum(paperNames),
  /** Of the text. The memorandum and the letter have one. */
  columns: z.int().min(1).max(4),
  /** Of the text, of headlines, and of all that is small: kickers, tables, folios. */
  typefaces: z.object({
    text: z.enum(typefaces),
    display: z.enum(typefaces),
    small: z.enum(typefaces),
  }),
  sizes: z.object({
    /** Of the text, in points. */
    text: z.number().min(7).max(14),
    /** From one line of text to the next, in parts of the size. */
    leading: z.number().min(1.1).max(1.7),
    /** Headlines, in parts of what the design gives them. */
    headlines: z.number().min(0.7).max(1.5),
  }),
  measure: z.enum(measures),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  sources: z.enum(sourcePlaces),
  /** The list of the briefings with their pages. */
  contents: z.boolean(),
  /** A large first letter of a briefing. */
  dropCaps: z.boolean(),
  /** Short quotations that stand by themselves are set large. */
  pullQuotes: z.boolean(),
  /** Sources, people and places with their pages, at the end. */
  index: z.boolean(),
  /** Title, number and headline at the head of every page but the first. */
  runningHeads: z.boolean(),
});
export type HouseDesign = z.infer<typeof houseDesign>;
