import { weekdayNames } from '../../shared/dates/weekday.ts';
import type { NumberingRule } from '../../shared/numbering/numbering-rule.ts';

const counts: Record<NumberingRule['counts'], string> = {
  running: 'Numbers run on.',
  'by-volume': 'Numbers begin again with each volume.',
  'by-year': 'Numbers begin again with each year.',
  none: 'Issues bear no numbers.',
};

/** A numbering rule in a line. */
export const ruleInWords = ({ volume, counts: count, rhythm }: NumberingRule): string =>
  [volumesInWords(volume), counts[count], rhythmInWords(rhythm)].filter(Boolean).join(' ');

function volumesInWords(volume: NumberingRule['volume']): string {
  switch (volume.by) {
    case 'none':
      return '';
    case 'year':
      return `A volume a year, Vol. ${volume.volume} from ${volume.year}-${volume.begins} on.`;
    case 'numbers':
      return `A volume has ${volume.numbers} numbers.`;
    case 'hand':
      return 'Volumes go by no rule.';
  }
}

function rhythmInWords(rhythm: NumberingRule['rhythm']): string {
  switch (rhythm.every) {
    case 'week':
      return `It comes out on ${rhythm.weekdays.map((day) => `${weekdayNames[day]}s`).join(', ')}.`;
    case 'days':
      return `It comes out every ${rhythm.days} days.`;
    case 'months':
      return rhythm.months === 1
        ? 'It comes out every month.'
        : `It comes out every ${rhythm.months} months.`;
    case 'now-and-then':
      return '';
  }
}
