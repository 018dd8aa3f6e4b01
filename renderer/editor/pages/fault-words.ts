import type { LineFault } from '../../../shared/pages/line-faults.ts';
import { say } from '../../wording/say.ts';

/** What is said of each fault of a page. */
export const faultWords: Readonly<Record<LineFault['kind'], string>> = {
  widow: say('The last line of a paragraph stands alone at the head of a column.'),
  orphan: say('The first line of a paragraph stands alone at the foot of a column.'),
  overset: say('The text reaches beyond its column.'),
};
