/** Where the text of a group goes. */
export type RtfDestination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'instruction'
  | 'marker'
  | 'picture'
  | 'running-head';

/** What holds within a group, and is as before when it ends. */
export interface RtfState {
  /** Where the group begins in the bytes. */
  start: number;
  destination: RtfDestination;
  /** Set by "\*": the group is passed over unless its first word is known. */
  isOptional: boolean;
  /** Tags of HTML, in the order in which they were set. */
  tags: readonly string[];
  isHidden: boolean;
  isDeleted: boolean;
  /** Within the result of a field that makes a table of contents. */
  isContents: boolean;
  font: number;
  /** Characters that follow a letter of Unicode for programmes that cannot read it. */
  substitutes: number;
  style: number | null;
  /** Of the outline, from 0; 9 is text. */
  outline: number | null;
  inTable: boolean;
  left: number;
  first: number;
  level: number;
  field: { instruction: string } | null;
  href: string | null;
  /** Text of a destination of its own; groups within it share it. */
  buffer: { text: string };
  /** What "\bin" brought. */
  bytes: Uint8Array | null;
  /** Where text would go if it were not said again in Unicode. */
  twice: RtfDestination | null;
  /** What is done when the group ends, with the place of its end. */
  end: ((at: number) => void) | null;
}

/** What "\pard" sets. */
export const plainParagraph = {
  style: null,
  outline: null,
  inTable: false,
  left: 0,
  first: 0,
  level: 0,
} as const;

export const firstState = (): RtfState => ({
  ...plainParagraph,
  start: 0,
  destination: 'text',
  isOptional: false,
  tags: [],
  isHidden: false,
  isDeleted: false,
  isContents: false,
  font: 0,
  substitutes: 1,
  field: null,
  href: null,
  buffer: { text: '' },
  bytes: null,
  twice: null,
  end: null,
});
