import type { DesignName, HouseDesign } from './house-design.ts';

type Defaults = Omit<HouseDesign, 'design'>;

const newsletter: Defaults = {
  paper: 'us-letter',
  columns: 2,
  typefaces: { text: 'source-serif', display: 'source-serif', small: 'source-sans' },
  sizes: { text: 9.7, leading: 1.3, headlines: 1 },
  measure: 'regular',
  accent: '#8a1a24',
  sources: 'in-text',
  contents: true,
  dropCaps: false,
  pullQuotes: false,
  index: false,
  runningHeads: true,
};

const defaults: Readonly<Record<DesignName, Defaults>> = {
  newsletter,
  memorandum: {
    ...newsletter,
    columns: 1,
    typefaces: { text: 'source-serif', display: 'source-sans', small: 'source-sans' },
    sizes: { text: 10.4, leading: 1.42, headlines: 1 },
    accent: '#1f3b57',
    sources: 'margin',
  },
  tabloid: {
    ...newsletter,
    columns: 3,
    typefaces: {
      text: 'source-serif',
      display: 'fira-sans-condensed',
      small: 'fira-sans-condensed',
    },
    sizes: { text: 9.2, leading: 1.26, headlines: 1 },
    measure: 'wide',
    accent: '#b3121d',
    dropCaps: true,
    pullQuotes: true,
  },
  letter: {
    ...newsletter,
    columns: 1,
    typefaces: { text: 'eb-garamond', display: 'eb-garamond', small: 'eb-garamond' },
    sizes: { text: 11.8, leading: 1.32, headlines: 1 },
    measure: 'narrow',
    accent: '#5a2a1b',
    sources: 'footnotes',
    dropCaps: true,
  },
};

/** What a design looks like before anything is chosen; a copy of its own each time. */
export function defaultDesign(design: DesignName): HouseDesign {
  const { typefaces, sizes, ...rest } = defaults[design];
  return { design, ...rest, typefaces: { ...typefaces }, sizes: { ...sizes } };
}
