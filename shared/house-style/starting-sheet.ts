import { emptySheet, type StyleEntry, type StyleSheet } from './style-sheet.ts';

const entry = (
  kind: StyleEntry['kind'],
  instead: string,
  preferred: string,
  note = '',
): StyleEntry => ({
  kind,
  instead: instead.split('|'),
  preferred,
  matchesCase: kind === 'abbreviation',
  note,
});

/**
 * What a publication may begin with, in its language: customs that most newsrooms share. It is
 * offered and never taken by itself: what a house likes is its own affair.
 */
export function startingSheet(language: string): StyleSheet {
  const [base] = language.toLowerCase().split('-');
  if (base !== 'en') return emptySheet;
  const isAmerican = language.toLowerCase() === 'en-us' || language.toLowerCase() === 'en';
  return {
    entries: [
      entry('preferred', 'advisor', 'adviser'),
      entry('preferred', 'advisors', 'advisers'),
      entry('preferred', 'protestor', 'protester'),
      entry('preferred', 'protestors', 'protesters'),
      isAmerican
        ? entry('preferred', 'per cent', 'percent')
        : entry('preferred', 'percent', 'per cent'),
      isAmerican
        ? entry('preferred', 'towards', 'toward')
        : entry('preferred', 'toward', 'towards'),
      entry('preferred', 'web site|web-site', 'website'),
      entry('banned', 'irregardless', 'regardless', 'No such word.'),
      entry('banned', 'at this point in time', 'now', 'Shorter.'),
      entry('banned', 'in the event that', 'if', 'Shorter.'),
      entry('banned', 'so-called', '', 'It takes sides. Say who calls it so.'),
      entry('abbreviation', 'EBRD', 'European Bank for Reconstruction and Development'),
      entry('abbreviation', 'IMF', 'International Monetary Fund'),
      entry('abbreviation', 'OSCE', 'Organization for Security and Co-operation in Europe'),
      entry('abbreviation', 'WTO', 'World Trade Organization'),
      entry('title', 'Pres.', 'President'),
      entry('title', 'Gov.', 'Governor'),
      entry('title', 'Gen.', 'General'),
    ],
    spellOutBelow: 10,
    thousands: 'comma',
    days: isAmerican ? 'month-day' : 'day-month',
  };
}
