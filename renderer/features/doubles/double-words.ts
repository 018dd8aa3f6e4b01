import type {
  DoubleDecision,
  DoublePair,
  DoubleSide,
} from '../../../shared/contract/double-procedures.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { issueNumbering } from '../../references/issue-words.ts';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { formatName } from '../imports/format-names.ts';

/** What two texts are to each other, as the head of a page. */
export function verdictOf({ kind, isSure, one, other }: DoublePair): string {
  if (kind === 'same-number') return say('Two texts of one number');
  if (kind === 'reprint')
    return one.position === null ? say('Two issues that say the same') : say('A reprint');
  if (!isSure) return say('Perhaps one issue');
  return one.format === other.format ? say('One issue, twice') : say('One issue in two forms');
}

/** "97 % alike"; of a cut text, how much of it stands in the other. */
export function likenessInWords({ ofOne, ofOther, together }: DoublePair): string {
  const whole = percent(together);
  const most = Math.max(ofOne, ofOther);
  if (most - together < 0.1) return say('{whole} alike', { whole });
  return ofOne > ofOther
    ? say('{percent} of the first stands in the second', { percent: percent(most) })
    : say('{percent} of the second stands in the first', { percent: percent(most) });
}

/** Never rounded to a whole that it is not. */
function percent(share: number): string {
  const rounded = share > 0.995 && share < 1 ? 99 : Math.round(share * 100);
  return `${rounded} %`;
}

/** What was decided, or what will be done if nobody decides. */
export function decisionInWords(pair: DoublePair): string {
  const { decision, isSure, proposal, one, other } = pair;
  if (decision !== null) return decided[decision];
  const isPlanned = one.planned !== null || other.planned !== null;
  if (isPlanned && isSure && proposal === 'merge') return say('will be merged');
  return say('undecided');
}

const decided: Readonly<Record<DoubleDecision, string>> = {
  'keep-both': say('both kept'),
  merge: say('merged'),
  different: say('different'),
};

/** How a side is called: its headline where a briefing is meant, else its issue. */
export const sideName = ({ headline, label, position }: DoubleSide): string =>
  position === null ? label : headlineInWords(headline);

/** The head of a side, row by row. */
export function sideFacts(side: DoubleSide): readonly (readonly [string, string])[] {
  const { publication, volume, number, date, title, file, format, briefings, richness } = side;
  const { words, links, headings, tables, pictures, emphases } = richness;
  return [
    [say('Publication'), publication ?? '—'],
    [say('Number'), issueNumbering({ volume, number }) || '—'],
    [say('Date'), date ?? '—'],
    [say('Title'), title ?? '—'],
    [say('Where'), placeInWords(side)],
    [say('File'), file ?? say('Written here')],
    [say('Format'), format === null ? '—' : formatName(format)],
    [say('Briefings'), count(briefings)],
    [say('Words'), count(words)],
    [say('Links'), count(links)],
    [say('Headings'), count(headings)],
    [say('Tables'), count(tables)],
    [say('Pictures'), count(pictures)],
    [say('Set off'), count(emphases)],
  ];
}

const placeInWords = ({ planned }: DoubleSide): string =>
  planned === null ? say('In the archive') : say('In this import');

const count = (number: number): string => figures(number);
