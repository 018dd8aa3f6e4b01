import type { SourceKind } from './source-record.ts';

/**
 * What the words of an unknown name suggest about it; `other` where they suggest nothing. A
 * guess, to be confirmed by a person: the first rule that fits decides, the surest stand first.
 */
export function guessSourceKind(name: string): SourceKind {
  return RULES.find(({ words }) => words.test(name))?.kind ?? 'other';
}

const RULES: readonly { readonly kind: SourceKind; readonly words: RegExp }[] = [
  { kind: 'interview', words: words('interviews?', 'conversations? with', 'correspondence with') },
  {
    kind: 'collective',
    words: words(
      '(?:news |wire |press )?agencies',
      'wires?',
      'wire services?',
      'media',
      'newspapers',
      'dailies',
      'weeklies',
      'press reports?',
      'news reports?',
      'television (?:channels|networks|stations)',
      'websites',
      'sources',
    ),
  },
  {
    kind: 'official',
    words: words(
      'ministry',
      'department',
      'government',
      'parliament',
      'embassy',
      'president',
      'presidential',
      'press (?:service|centre|center|office|secretary)',
      'press[- ]release',
      'committee',
      'commission',
      'court',
      'central bank',
      'statement',
      'white house',
      'kremlin',
    ),
  },
  {
    kind: 'site',
    words:
      /(?:^|\s|\/\/|www\.)[\p{L}\p{N}-]+\.(?:com|org|net|info|gov|edu|eu|[a-z]{2})(?![\p{L}\p{N}.]*\s\p{L})|\b(?:website|web site|online|blog)\b/iu,
  },
  {
    kind: 'broadcaster',
    words: words(
      'tv',
      'television',
      'televizija',
      'radio',
      'broadcasting',
      'broadcast',
      'channel',
      'fm',
    ),
  },
  { kind: 'agency', words: words('agency', 'agence', 'agentur', 'agentstvo', 'newswire') },
  {
    kind: 'newspaper',
    words: words(
      'times',
      'post',
      'herald',
      'tribune',
      'gazette',
      'gazet[ay]',
      'gazeta',
      'hazeta',
      'chronicle',
      'courier',
      'telegraph',
      'guardian',
      'daily',
      'newspaper',
      'zeitung',
      'tageblatt',
      'journal',
      'mail',
      'pravda',
      'izvesti[ay]a?',
      'vedomosti',
      'le monde',
      'dnevnik',
    ),
  },
  { kind: 'magazine', words: words('magazine', 'weekly', 'monthly', 'quarterly', 'review') },
];

function words(...patterns: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
