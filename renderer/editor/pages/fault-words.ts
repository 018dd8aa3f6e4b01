import type { LineFault } from '../../../shared/pages/line-faults.ts';
import { say } from '../../wording/say.ts';

/** What is said of each fault of a page. */
export const faultWords: Readonly<Record<LineFault['kind'], string>> = {
  widow: say('The last line of a paragraph stands alone at the head of a column.'),
  orphan: say('The first line of a paragraph stands alone at the foot of a column.'),
  overset: say('The text reaches beyond its column.'),
};

/** The same of several places, told once. */
export function severalInWords(kind: LineFault['kind'], count: number): string {
  switch (kind) {
    case 'widow':
      return say(
        'Lone last lines of paragraphs at the heads of columns, in {count, plural, one {# place} other {# places}}:',
        { count },
      );
    case 'orphan':
      return say(
        'Lone first lines of paragraphs at the feet of columns, in {count, plural, one {# place} other {# places}}:',
        { count },
      );
    case 'overset':
      return say(
        'Text that reaches beyond its column, in {count, plural, one {# place} other {# places}}:',
        { count },
      );
  }
}
