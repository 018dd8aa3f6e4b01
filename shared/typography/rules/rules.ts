import { boundDash, doubleHyphen, openingDash, spacedHyphen, yearSpan } from './dashes.ts';
import { doubleQuotes } from './double-quotes.ts';
import { ellipsis } from './ellipsis.ts';
import type { Rule } from './rule.ts';
import { apostropheAfterFigure, elision, singleQuotes } from './single-quotes.ts';
import {
  spaceAfterInitial,
  spaceAfterShortWord,
  spaceBeforeNumber,
  spaceBeforeSign,
  spaceBeforeUnit,
} from './spaces.ts';

/** The first that answers is followed. */
export const rules: readonly Rule[] = [
  doubleQuotes,
  singleQuotes,
  apostropheAfterFigure,
  elision,
  ellipsis,
  doubleHyphen,
  openingDash,
  spacedHyphen,
  boundDash,
  yearSpan,
  spaceBeforeSign,
  spaceBeforeUnit,
  spaceAfterInitial,
  spaceBeforeNumber,
  spaceAfterShortWord,
];
