import { findWords, formKey, inCapitalsOf, wordsPattern } from './find-words.ts';
import { variantNames, variantWords } from './variant-words.ts';

/** A word that could be spelled otherwise without being wrong. */
export interface Spelling extends Reading {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  /** The same for all spellings of one word. */
  readonly family: string;
  /** Which of them it is. */
  readonly form: string;
  /** How many letters of the word it takes; what follows is an ending of its own. */
  readonly length: number;
  /** The same word in another form of its family. */
  in(form: string): string;
}

/** What one paragraph has of such words. */
export interface ReadSpellings {
  readonly spellings: readonly Spelling[];
  /** Its compounds with a hyphen, each with its letters alone, which another may stand in without. */
  readonly compounds: readonly (Spelling & { readonly letters: string })[];
}

/** While one types, all paragraphs but one are those of the last time. */
const textsBefore = new Map<string, ReadSpellings>();
const MOST_TEXTS = 1000;

/**
 * The words of a paragraph that have other spellings: pairs that are known ("adviser", "advisor"),
 * "-ise" and "-ize", one l or two before an ending, names in other letters ("Yeltsin", "Eltsin"), and
 * compounds. What names a paper is its own affair.
 */
export function readSpellings(text: string): ReadSpellings {
  const before = textsBefore.get(text);
  if (before) return before;
  const spellings = [...phrasesIn(text)];
  const compounds: (Spelling & { letters: string })[] = [];
  for (const { index: start, 0: taken } of text.matchAll(WORD)) {
    const word = LOOSE_ENDS.includes(taken.at(-1) ?? '') ? taken.replace(/['’ʼ-]+$/, '') : taken;
    const found = readingOf(word);
    const end = start + (found ?? word).length;
    if (!found) {
      if (isCompound(word))
        compounds.push({ ...compound(word), letters: lettersOf(word), start, end });
    } else if (!OFFICIAL.test(text.slice(end, end + LONGEST_OFFICIAL))) {
      spellings.push({ ...found, start, end });
    }
  }
  const read = { spellings, compounds };
  if (textsBefore.size >= MOST_TEXTS) textsBefore.clear();
  textsBefore.set(text, read);
  return read;
}

/** Where these letters stand as one word, without a hyphen. */
export function* joinedIn(text: string, letters: string): Generator<Spelling> {
  for (let start = text.indexOf(letters); start >= 0; start = text.indexOf(letters, start + 1)) {
    const end = start + letters.length;
    const isWord = !OF_A_WORD.test(text[start - 1] ?? ' ') && !OF_A_WORD.test(text[end] ?? ' ');
    if (isWord) yield { ...compound(letters), start, end };
  }
}

const OF_A_WORD = /[\p{L}\p{M}\p{N}_-]/u;

/** What stands between spaces and stops; said by what it is not, which is ten times as fast. */
const WORD = /[^\s.,;:!?()[\]{}<>“”„«»"‘'’ʼ—–/…-][^\s.,;:!?()[\]{}<>“”„«»"—–/…]*/g;

/** What is of a word only where more of it follows. */
const LOOSE_ENDS = "'’ʼ-";

/** What a paper, a school or a treaty is called. */
const OFFICIAL =
  /^[^\S\n]+(?:Declaration|Institute|Journal|News|Post|Star|Times|University|Weekly)\b/;
const LONGEST_OFFICIAL = 14;

type Read = (word: string) => Reading | null;

/** Words are few, and come again and again. */
const readBefore = new Map<string, Reading | null>();
const MOST_KEPT = 20_000;

const readingOf: Read = (word) => {
  const before = readBefore.get(word);
  if (before !== undefined) return before;
  const isSmall = /^\p{Ll}/u.test(word);
  const found =
    listed(word) ?? (isSmall ? (known(word) ?? verb(word) ?? doubled(word)) : name(word));
  if (readBefore.size >= MOST_KEPT) readBefore.clear();
  readBefore.set(word, found);
  return found;
};

/** "organise", "organization". Four letters before, so that "size" and "rise" are none. */
const VERB =
  /^(?<stem>\p{Ll}{3,}i)(?<form>[sz])(?<ending>e|ed|es|er|ers|ing|ation|ations|ational)$/u;

const verb: Read = (word) => {
  const { stem, form = '', ending = '' } = VERB.exec(word)?.groups ?? {};
  if (stem === undefined) return null;
  const { length } = word;
  return { family: `${stem}se`, form, length, in: (other) => stem + other + ending };
};

const DOUBLED =
  /^(?<stem>cancel|channel|counsel|dial|fuel|label|level|libel|marshal|model|panel|quarrel|rival|signal|total|travel|tunnel)(?<form>l?)(?<ending>ed|er|ers|ing|or|ors)$/;

const doubled: Read = (word) => {
  const { stem, form = '', ending = '' } = DOUBLED.exec(word)?.groups ?? {};
  if (stem === undefined) return null;
  const { length } = word;
  return { family: `${stem}led`, form, length, in: (other) => stem + other + ending };
};

/** What may stand behind the beginnings of words. */
const ENDING = /^(?:able|d|e|ed|er|ers|es|ful|fully|hood|ing|ite|ites|less|ly|r|rs|s|y)?$/;

const stems = variantWords.flatMap((forms) =>
  forms.split('|').map((form) => ({ form, family: forms })),
);

const known: Read = (word) => {
  const found = stems.find(
    ({ form }) => word.startsWith(form) && ENDING.test(word.slice(form.length)),
  );
  if (!found) return null;
  const ending = word.slice(found.form.length);
  return { ...found, length: word.length, in: (other) => other + ending };
};

const names = new Map(
  variantNames.flatMap((forms) => forms.split('|').map((form) => [form, forms])),
);

const listed: Read = (word) => {
  const printed = withoutPossessive(word);
  const form = names.has(printed) ? printed : printed.charAt(0).toLowerCase() + printed.slice(1);
  const family = names.get(form);
  const { length } = printed;
  return family === undefined
    ? null
    : { family, form, length, in: (other) => inCapitalsOf(printed, other) };
};

/** Shorter ones sound alike by chance. */
const LEAST_NAME = 6;

/** A name in Latin letters, known by its sound. */
const name: Read = (word) => {
  const form = withoutPossessive(word);
  // An accent on a last vowel may be an ending of the language.
  if (!/^\p{Lu}[\p{Ll}\p{M}'’ʼ]+$/u.test(form) || /[aeiouy]\p{M}+$/u.test(form.normalize('NFD')))
    return null;
  const sound = soundOf(form);
  if (sound.length < LEAST_NAME || !/^[a-z]+$/.test(sound)) return null;
  return { family: `~${sound}`, form, length: form.length, in: (other) => other };
};

const withoutPossessive = (word: string): string => word.replace(/['’ʼ]s$/, '');

/** The same for the ways in which a name comes from other letters or loses its accents. */
const soundOf = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/^ye|(?<=[aeiouy])ye/g, 'e')
    .replace(/[yj]/g, 'i')
    .replace(/i{2,}/g, 'i')
    .replaceAll('ks', 'x')
    .replaceAll('shch', 'sch');

/** "re-form" is another word than "reform", "re-elect" is none than "reelect". */
const COMPOUND = /^(?!re-[^e])\p{Ll}{2,}(?:-\p{Ll}{2,})+$/u;
const LEAST_COMPOUND = 7;

const isCompound = (word: string): boolean =>
  word.length >= LEAST_COMPOUND && word.includes('-') && COMPOUND.test(word);

const compound = (word: string): Reading => ({
  family: `-${lettersOf(word)}`,
  form: word,
  length: word.length,
  in: (other) => other,
});

const lettersOf = (word: string): string => word.replaceAll('-', '');

const phrases = new Map(
  [...variantNames, ...variantWords].flatMap((family) =>
    family
      .split('|')
      .filter((form) => form.includes(' '))
      .map((form) => [form, family]),
  ),
);
const PHRASES = wordsPattern([...phrases.keys()]);
const formOfPhrase = new Map([...phrases.keys()].map((form) => [formKey(form), form]));

/** The forms that are two words. */
function* phrasesIn(text: string): Generator<Spelling> {
  for (const { start, end, words } of findWords(text, PHRASES)) {
    const form = formOfPhrase.get(formKey(words)) ?? words;
    const family = phrases.get(form);
    const isName = form !== form.toLowerCase();
    if (family === undefined || (isName && words === words.toLowerCase())) continue;
    const write = (other: string) => inCapitalsOf(words, other);
    yield { family, form, start, end, length: words.length, in: write };
  }
}
