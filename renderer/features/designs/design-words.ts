import type {
  DesignName,
  Measure,
  PaperName,
  SourcePlace,
  Typeface,
} from '../../../shared/designs/house-design.ts';
import { say } from '../../wording/say.ts';

type Options<Value extends string> = readonly { readonly value: Value; readonly label: string }[];

export const designWords: Readonly<Record<DesignName, { title: string; meaning: string }>> = {
  newsletter: {
    title: say('Newsletter'),
    meaning: say('Masthead and contents over columns that end level.'),
  },
  memorandum: {
    title: say('Memorandum'),
    meaning: say('One column, numbered briefings, sources in the margin.'),
  },
  tabloid: {
    title: say('Tabloid'),
    meaning: say('A front page whose stories go on inside, large headlines.'),
  },
  letter: {
    title: say('Letter'),
    meaning: say('A quiet column in wide margins, with large initials.'),
  },
};

const paperWords: Readonly<Record<PaperName, string>> = {
  'us-letter': say('US Letter'),
  'us-legal': say('US Legal'),
  a4: 'A4',
  a5: 'A5',
};

export const paperOptions: Options<PaperName> = (
  ['us-letter', 'us-legal', 'a4', 'a5'] as const
).map((value) => ({ value, label: paperWords[value] }));

export const typefaceOptions: Options<Typeface> = [
  { value: 'source-serif', label: say('Source Serif') },
  { value: 'source-sans', label: say('Source Sans') },
  { value: 'eb-garamond', label: say('EB Garamond') },
  { value: 'fira-sans-condensed', label: say('Fira Sans Condensed') },
];

export const measureOptions: Options<Measure> = [
  { value: 'narrow', label: say('Wide margins') },
  { value: 'regular', label: say('Usual margins') },
  { value: 'wide', label: say('Small margins') },
];

export const sourceOptions: Options<SourcePlace> = [
  { value: 'in-text', label: say('In the text, as written') },
  { value: 'footnotes', label: say('At the foot of the page') },
  { value: 'endnotes', label: say('After the last briefing') },
  { value: 'margin', label: say('In the margin') },
];
