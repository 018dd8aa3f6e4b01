import { primaryLanguage } from '../printed-words.ts';
import { remembered } from './remembered.ts';

interface Script {
  readonly letters: RegExp;
  /** The languages that are written in them; a text of theirs is not foreign to another of them. */
  readonly languages: readonly string[];
  /** What a text in these letters is most likely in. */
  readonly likely: (text: string) => string;
}

const scripts: readonly Script[] = [
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'tg', 'mn', 'tt', 'uz'],
    likely: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru'),
  },
  {
    letters: /\p{Script=Arabic}/gu,
    languages: ['ar', 'fa', 'ur', 'ps', 'sd', 'ug', 'ku'],
    likely: (text) => (/[ٹڈڑںے]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar'),
  },
  { letters: /\p{Script=Hebrew}/gu, languages: ['he', 'yi'], likely: () => 'he' },
];

/**
 * The language by whose rules a text is set where it is plainly not in that of its publication:
 * that of its letters where most are of another script than Latin, English in Latin ones. Else null.
 */
export function foreignLanguage(text: string, own: string): string | null {
  const isOwn = ({ languages }: Script) => languages.includes(primaryLanguage(own));
  const { inLatin, counts } = lettersOf(text);
  const others = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.find(({ count }) => count > 2 * (inLatin + others - count));
  if (most) return isOwn(most.script) ? null : most.script.likely(text);
  return inLatin > 2 * others && scripts.some(isOwn) ? 'en' : null;
}

const lettersOf = remembered((text) => ({
  inLatin: count(text, /\p{Script=Latin}/gu),
  counts: scripts.map((script) => ({ script, count: count(text, script.letters) })),
}));

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
