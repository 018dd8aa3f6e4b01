import type { Place } from '../app/place.ts';
import { say } from '../wording/say.ts';

/** What has the focus, where that decides whether an action hears its keys. */
type Focus =
  | 'text'
  | 'list'
  | 'tree'
  | 'find'
  | 'card'
  | 'names'
  | 'pages'
  | 'comparison'
  | 'field';

interface Reach {
  /** As it is said of an action that cannot be done now. */
  readonly words: string;
  /** The places of the window in which it can be; left out where it can be in all. */
  readonly places?: readonly Place['kind'][];
  readonly focus?: Focus;
}

const onDesk = ['briefing', 'search', 'findings'] as const;

/** Where an action can be done. */
export const wheres = {
  anywhere: { words: say('anywhere') },
  issues: {
    words: say('in a list of issues or briefings'),
    places: [
      'front',
      'publication',
      'house-style',
      'numbering',
      'design',
      'issue',
      'board',
      'briefing',
    ],
  },
  publication: { words: say('on the page of a publication'), places: ['publication'] },
  houseStyle: { words: say('on the page of a house style'), places: ['house-style'] },
  design: { words: say('on the page of a design'), places: ['design'] },
  issue: { words: say('in an issue'), places: ['issue', 'board', 'briefing'] },
  issuePage: { words: say('on the page of an issue'), places: ['issue'] },
  board: { words: say('on the board of an issue'), places: ['board'] },
  briefing: { words: say('in an open briefing'), places: onDesk },
  editing: { words: say('while a briefing is edited'), places: onDesk },
  text: { words: say('in the text'), places: onDesk, focus: 'text' },
  finding: { words: say('with the caret in a finding'), places: onDesk, focus: 'text' },
  suggestions: { words: say('where changes are suggested'), places: onDesk },
  published: { words: say('in a published briefing'), places: onDesk },
  imported: { words: say('in a briefing that was imported'), places: onDesk },
  beside: { words: say('with two briefings on the desk'), places: onDesk },
  comparison: {
    words: say('while two versions are compared'),
    places: onDesk,
    focus: 'comparison',
  },
  names: { words: say('in the panel of names'), places: onDesk, focus: 'names' },
  pages: { words: say('in the pages beside the text'), places: onDesk, focus: 'pages' },
  card: { words: say('on the card of a finding'), places: onDesk, focus: 'card' },
  find: {
    words: say('in the bar that finds'),
    places: [...onDesk, 'replace'],
    focus: 'find',
  },
  search: { words: say('in the results of a search'), places: ['search'] },
  source: { words: say('on a source'), places: ['sources'] },
  plan: { words: say('in the plan of an import'), places: ['imports'] },
  report: { words: say('in the report of an import'), places: ['imports'] },
  doubles: { words: say('on a pair of doubles'), places: ['doubles'] },
  review: { words: say('in the review'), places: ['review'] },
  proof: { words: say('in the proof'), places: ['findings'] },
  list: { words: say('in a list'), focus: 'list' },
  tree: { words: say('in the archive'), focus: 'tree' },
  field: { words: say('in a form'), focus: 'field' },
} as const satisfies Record<string, Reach>;

export type Where = keyof typeof wheres;

export const reachOf = (where: Where): Reach => wheres[where];

/** Whether there is a moment at which both can be done, so that their keys must differ. */
export function canMeet(one: Where, other: Where): boolean {
  const [a, b] = [reachOf(one), reachOf(other)];
  const sharePlace = !a.places || !b.places || a.places.some((place) => b.places?.includes(place));
  const shareFocus = !a.focus || !b.focus || a.focus === b.focus;
  return sharePlace && shareFocus;
}
