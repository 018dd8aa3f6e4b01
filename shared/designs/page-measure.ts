import { defaultDesign } from './design-defaults.ts';
import type { DesignName, HouseDesign, Measure } from './house-design.ts';
import { type Paper, papers } from './papers.ts';
import { GUTTER } from './pitch-of.ts';

/** Where text stands on the pages of a design; in points. */
export interface PageMeasure {
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
}

/** A column narrower than this many times its type size holds too few words to be justified. */
const NARROWEST = 12;

/** Margins in parts of the paper's width. */
const margins: Readonly<Record<DesignName, PageMeasure['margin']>> = {
  newsletter: { x: 0.0895, top: 0.108, bottom: 0.0915 },
  memorandum: { x: 0.108, top: 0.115, bottom: 0.115 },
  tabloid: { x: 0.075, top: 0.095, bottom: 0.08 },
  letter: { x: 0.18, top: 0.15, bottom: 0.15 },
};
const widths: Readonly<Record<Measure, number>> = { narrow: 1.35, regular: 1, wide: 0.75 };

/** The margins of a design on its paper, and as many of its columns as fit between them. */
export function pageMeasure(design: HouseDesign): PageMeasure {
  const paper = papers[design.paper];
  const margin = marginOn(paper, drawnAs(design.design), design.measure);
  return { margin, columns: columnsThatFit(design, paper.width - 2 * margin.x) };
}

/** The finished design whose measures a template of one's own starts from. */
export const drawnAs = (design: HouseDesign['design']): DesignName =>
  typeof design === 'string' ? design : 'newsletter';

export const isOneColumn = ({ design }: HouseDesign): boolean =>
  design === 'memorandum' || design === 'letter';

function marginOn({ width }: Paper, drawn: DesignName, measure: Measure): PageMeasure['margin'] {
  const { x, top, bottom } = margins[drawn];
  const usual = widths[defaultDesign(drawn).measure];
  return {
    x: round((width * x * widths[measure]) / usual),
    top: round(width * top),
    bottom: round(width * bottom),
  };
}

function columnsThatFit(design: HouseDesign, width: number): number {
  if (isOneColumn(design)) return 1;
  const most = Math.floor((width + GUTTER) / (NARROWEST * design.sizes.text + GUTTER));
  return Math.max(1, Math.min(design.columns, most));
}

const round = (length: number): number => Math.round(length * 10) / 10;
