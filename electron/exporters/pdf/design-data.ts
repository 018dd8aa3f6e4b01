import { defaultDesign } from '../../../shared/designs/design-defaults.ts';
import type { HouseDesign, SourcePlace } from '../../../shared/designs/house-design.ts';
import { drawnAs, isOneColumn, pageMeasure } from '../../../shared/designs/page-measure.ts';
import { MILLIMETRE, type Paper, papers } from '../../../shared/designs/papers.ts';
import type { PdfOptions, PdfStandard } from '../../../shared/designs/pdf-options.ts';
import { GUTTER, pitchOf } from '../../../shared/designs/pitch-of.ts';
import { familiesOf } from '../../typesetting/fonts.ts';

/** Where an issue stands in a bound volume. */
export interface Bound {
  /** The page of the volume that it begins on. */
  readonly first: number;
  /** At the foot of every page. */
  readonly title: string;
}

/** `/design.json` of every template. Lengths are in points. */
export interface DesignData {
  readonly paper: Paper;
  readonly bleed: number;
  /** Beyond the bleed, for crop marks; 0 for none. */
  readonly slug: number;
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly gutter: number;
  /** Beside the text of a memorandum, and what parts both; 0 where there is none. */
  readonly notes: { readonly side: number; readonly gap: number };
  /** The most room that a picture has; on the front page of a tabloid, the lead's has more. */
  readonly pictures: { readonly width: number; readonly height: number };
  /** Whether all briefings run through the same columns, one after the other. */
  readonly flows: boolean;
  /** Families in their order: a character is set in the first that has it. */
  readonly faces: Readonly<Record<keyof HouseDesign['typefaces'], readonly string[]>>;
  readonly size: number;
  readonly pitch: number;
  /** What display sizes are multiplied by. */
  readonly display: number;
  readonly accent: string;
  /** How the one ink is named where all is printed in it, else null. */
  readonly black: 'grey' | 'cmyk' | null;
  /** The lightness of the accent in percent where all is printed in one ink. */
  readonly grey: number;
  readonly sources: SourcePlace;
  /** Where the issue is one of a volume. */
  readonly bound: Bound | null;
  readonly wants: Pick<
    HouseDesign,
    'contents' | 'dropCaps' | 'pullQuotes' | 'index' | 'runningHeads'
  >;
}

/** The paper that the designs were drawn on. */
const DRAWN_ON = papers['us-letter'];
/** Crop marks and the white between them and the page. */
const SLUG = 18;
/** A picture is no wider than its column and no higher than this part of the text of its page. */
const HIGHEST = 0.42;

/** What the templates are told of a design. */
export function designData(
  design: HouseDesign,
  options: PdfOptions,
  bound: Bound | null = null,
): DesignData {
  const paper = papers[design.paper];
  const drawn = drawnAs(design.design);
  const { text, headlines } = design.sizes;
  const { margin, columns } = pageMeasure(design);
  const usual = defaultDesign(drawn).sizes.text;
  const { contents, dropCaps, pullQuotes, index, runningHeads } = design;
  const width = paper.width - 2 * margin.x;
  const notes = notesBeside(design, width);
  return {
    paper,
    bleed: (options.bleed ?? 0) * MILLIMETRE,
    slug: options.marks ? SLUG : 0,
    margin,
    columns,
    gutter: GUTTER,
    notes,
    pictures: {
      width: (width - notes.side - notes.gap - GUTTER * (columns - 1)) / columns,
      height: HIGHEST * (paper.height - margin.top - margin.bottom),
    },
    flows: design.design !== 'tabloid',
    faces: {
      text: familiesOf(design.typefaces.text),
      display: familiesOf(design.typefaces.display),
      small: familiesOf(design.typefaces.small),
    },
    size: text,
    pitch: pitchOf(design.sizes),
    display: headlines * (text / usual) * Math.min(1, (paper.width / DRAWN_ON.width) ** 0.6),
    accent: design.accent,
    black: blackOf(options),
    grey: solidWhereDark(lightnessOf(design.accent)),
    sources: sourcesOf(design),
    bound,
    wants: { contents, dropCaps, pullQuotes, index, runningHeads },
  };
}

/** The margin for notes and what parts it from the text, in parts of the width of both. */
const NOTES = { side: 0.235, gap: 0.045 };
/** A margin that stays empty is left out where the text would be narrower, in its type size. */
const NARROW = 36;

function notesBeside(
  { design, sources, sizes }: HouseDesign,
  text: number,
): { readonly side: number; readonly gap: number } {
  const isBeside = design === 'memorandum' && (sources === 'margin' || text >= NARROW * sizes.text);
  return isBeside ? { side: NOTES.side * text, gap: NOTES.gap * text } : { side: 0, gap: 0 };
}

/** How the one ink is named; PDF/X-4 is for a press with one. */
export const blackOf = ({ black, standard }: PdfOptions): DesignData['black'] =>
  standard === 'x-4' ? 'grey' : (black ?? null);

/** What the file is to claim; no archival standard knows the K of CMYK without a press's profile. */
export const standardOf = ({ black, standard }: PdfOptions): PdfStandard =>
  black === 'cmyk' && standard !== 'x-4' ? 'none' : standard;

/** Stories of a tabloid are level by themselves; notes at the foot of a page would part them. */
export const hasFoot = ({ design }: HouseDesign): boolean => design !== 'tabloid';

/** Where sources stand in a design that may not have the place that was chosen for them. */
export function sourcesOf(house: HouseDesign): SourcePlace {
  const { design, sources } = house;
  const hasMargin = typeof design !== 'string' || design === 'memorandum';
  const chosen = sources === 'margin' && !hasMargin ? 'footnotes' : sources;
  return chosen === 'footnotes' && !hasFoot(house) ? 'endnotes' : chosen;
}

/** What of a design its paper or its form cannot have. */
export function designWarnings(house: HouseDesign, made: DesignData): string[] {
  const narrow =
    !isOneColumn(house) && made.columns < house.columns
      ? [
          `The paper is too narrow for ${house.columns} columns of this type; it has ${made.columns}.`,
        ]
      : [];
  const moved =
    made.sources === house.sources
      ? []
      : [
          `This design has no place for sources ${places[house.sources]}; they stand ${places[made.sources]}.`,
        ];
  return [...narrow, ...moved];
}

const places: Readonly<Record<SourcePlace, string>> = {
  'in-text': 'in the text',
  footnotes: 'at the foot of the page',
  endnotes: 'after the last briefing',
  margin: 'in the margin',
};

/** A dark accent is as good as black, and need not be screened. */
const solidWhereDark = (lightness: number): number => (lightness < 35 ? 0 : lightness);

/** Of a colour like `#8a1a24`, as the eye weighs it. */
function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return Math.round(((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * 100);
}
