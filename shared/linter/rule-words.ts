import type { FindingRule } from './finding.ts';

/** What a rule is called in lists, and what it looks for. */
export const ruleWords: Readonly<Record<FindingRule, { title: string; meaning: string }>> = {
  'cited-after-issue': {
    title: 'Cited after the issue',
    meaning: 'A source is cited of a day more than one after that of the issue.',
  },
  'impossible-date': {
    title: 'A day that no calendar has',
    meaning: 'A month has fewer days than are printed.',
  },
  'wrong-weekday': {
    title: 'Weekday and date differ',
    meaning: 'The date falls on another day of the week.',
  },
  'self-reference': {
    title: 'Points to itself',
    meaning: 'A reference leads to the issue in which it stands.',
  },
  'dangling-reference': {
    title: 'Points to no issue',
    meaning: 'The archive reaches over the date of a reference, but has no such issue.',
  },
  'spelled-several-ways': {
    title: 'Spelled several ways',
    meaning: 'One source is printed under several names in one briefing.',
  },
  'unknown-outlet': {
    title: 'Unknown outlet',
    meaning: 'Nobody has confirmed this source in the authority file.',
  },
  'cited-twice': {
    title: 'Cited twice',
    meaning: 'One source of one date stands twice in one bracket.',
  },
  'missing-space': {
    title: 'Missing space',
    meaning: 'A citation touches the word beside it.',
  },
  'unattributed-quotation': {
    title: 'Quotation of nobody',
    meaning: 'A long quotation stands in a paragraph without speaker and source.',
  },
  'unsourced-paragraph': {
    title: 'Claims without a source',
    meaning: 'A paragraph of claims cites nobody, where the others of its briefing do.',
  },
  'preferred-spelling': {
    title: 'Not the house spelling',
    meaning: 'The style sheet prefers another spelling.',
  },
  'mixed-spelling': {
    title: 'One word in two spellings',
    meaning: 'A word or a name is spelled in several ways in one briefing.',
  },
  'banned-words': {
    title: 'Not printed here',
    meaning: 'The style sheet keeps these words out of print.',
  },
  'abbreviation-unexplained': {
    title: 'Unexplained abbreviation',
    meaning: 'The style sheet wants it written out on its first use.',
  },
  'title-of-person': {
    title: 'Title of a person',
    meaning: 'The style sheet writes this title otherwise before a name.',
  },
  'number-style': {
    title: 'Number',
    meaning: 'The style sheet writes such numbers otherwise.',
  },
  'day-style': {
    title: 'Order of a date',
    meaning: 'The style sheet writes days in running text otherwise.',
  },
};
