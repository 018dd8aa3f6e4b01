import type { DocumentFinding } from '../document/counted-findings.ts';

/** What a word prints. */
export const printed: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** What a sign prints; an optional hyphen prints nothing. */
export const printedSigns: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  [':', ':'],
]);

/** Marks of text as tags of HTML, by the words that set and unset them. */
export const markTags: ReadonlyMap<string, string> = new Map([
  ['b', 'b'],
  ['i', 'i'],
  ...['ul', 'uld', 'uldash', 'uldashd', 'uldashdd', 'uldb', 'ulth', 'ulw', 'ulwave'].map(
    (word) => [word, 'u'] as const,
  ),
  ['strike', 's'],
  ['striked', 's'],
  ['super', 'sup'],
  ['sub', 'sub'],
  ['scaps', 'scaps'],
]);

/** Groups that are no text, with what they are to be told as. */
export const skippedGroups: ReadonlyMap<string, DocumentFinding | null> = new Map<
  string,
  DocumentFinding | null
>([
  ['annotation', 'comment'],
  ['objdata', 'embedded-object'],
  ...[
    ...['colortbl', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'pgptbl'],
    ...['generator', 'template', 'xmlnstbl', 'themedata', 'colorschememapping', 'datastore'],
    ...['latentstyles', 'nonshppict', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc'],
    ...['aftncn', 'xe', 'tc', 'rxe', 'txe', 'pnseclvl', 'private', 'fontemb', 'fontfile'],
    ...['atnid', 'atnauthor', 'atndate', 'atnicn', 'atnparent', 'atntime', 'atnref'],
    ...['bkmkstart', 'bkmkend', 'objclass', 'objname', 'sn', 'sv', 'pn', 'panose', 'falt'],
    ...[
      'shprslt',
      'ffname',
      'ffdeftext',
      'ffformat',
      'ffhelptext',
      'ffstattext',
      'datafield',
      'mmath',
    ],
  ].map((name) => [name, null] as const),
]);

/** Heads and feet of pages. */
export const isRunningHead = (word: string): boolean => /^(?:header|footer)[lrf]?$/.test(word);
