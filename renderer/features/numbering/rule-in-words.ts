import type { NumberingRule } from '../../../shared/numbering/numbering-rule.ts';
import { dayInWords, weekdayInWords } from '../../references/date-words.ts';
import { listed } from '../../wording/listed.ts';
import { say } from '../../wording/say.ts';

/** A numbering rule, sentence by sentence. */
export const ruleInWords = (rule: NumberingRule): readonly string[] =>
  [volumesInWords(rule.volume), countsInWords(rule.counts), rhythmInWords(rule.rhythm)].flatMap(
    (sentence) => sentence ?? [],
  );

function volumesInWords(volume: NumberingRule['volume']): string | null {
  switch (volume.by) {
    case 'none':
      return say('There are no volumes.');
    case 'year':
      return say('A volume a year: Vol. {volume} began on {day}.', {
        volume: String(volume.volume),
        day: dayInWords(`${String(volume.year).padStart(4, '0')}-${volume.begins}`),
      });
    case 'numbers':
      return say('A volume has {numbers, plural, one {# number} other {# numbers}}.', {
        numbers: volume.numbers,
      });
    case 'hand':
      return say('Volumes go by no rule.');
  }
}

function countsInWords(counts: NumberingRule['counts']): string {
  return {
    running: say('Numbers run on.'),
    'by-volume': say('Numbers begin again with each volume.'),
    'by-year': say('Numbers begin again with each year.'),
    none: say('Issues bear no numbers.'),
  }[counts];
}

function rhythmInWords(rhythm: NumberingRule['rhythm']): string | null {
  switch (rhythm.every) {
    case 'week':
      return say('It comes out on: {weekdays}.', {
        weekdays: listed(rhythm.weekdays.map(weekdayInWords)),
      });
    case 'days':
      return say('It comes out every {days, plural, one {day} other {# days}}.', {
        days: rhythm.days,
      });
    case 'months':
      return say('It comes out every {months, plural, one {month} other {# months}}.', {
        months: rhythm.months,
      });
    case 'now-and-then':
      return null;
  }
}
