import anyAscii from 'any-ascii';

/** Rises with every change of these rules, so that archives work out their names again. */
export const LIKENESS_VERSION = 1;

/**
 * What the spellings of one name have in common: its sounds, as the usual romanisations write
 * them, without spaces, signs and words that only say what it is. "Izvestiya", "Izvestiia",
 * "Известия" and "Izvestija newspaper" are one. Names with one skeleton are likely to be one name;
 * whoever joins them asks first.
 */
export function nameSkeleton(name: string): string {
  return soundsOf(tellingWords(name).join(''));
}

/** The words of a name in Latin letters, without "the" and those that only say what it is. */
export function tellingWords(name: string): string[] {
  const words = asciiWords(name);
  const meant = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  const telling = meant.filter((word) => !GENERIC.has(word));
  const isNewsAgency = meant.includes('agency') && telling.length > 1;
  const kept = isNewsAgency ? telling.filter((word) => !OF_AGENCIES.has(word)) : telling;
  if (kept.length > 0) return kept;
  return telling.length > 0 ? telling : meant;
}

/** The first letters of its words, where there are several: "ng" for "Nezavisimaya Gazeta". */
export function nameInitials(name: string): string {
  const words = asciiWords(name).filter((word) => !LITTLE.has(word));
  return words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : '';
}

/** As a romanised word sounds, whoever romanised it. */
export const soundsOf = (word: string): string =>
  SOUNDS.reduce((text, [written, sound]) => text.replace(written, sound), word);

const asciiWords = (name: string): string[] =>
  anyAscii(name.normalize('NFC').replaceAll('&', ' and '))
    .toLowerCase()
    .replace(/['’ʼ`"]/g, '')
    .replace(/(?<![a-z0-9])(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GENERIC = words('agency agentstvo newspaper magazine website television tv channel');
const OF_AGENCIES = words('news information');
const LITTLE = words('the a an of and for i y de la du des und der die das le les el al');

/** In this order: the longest ways of writing a sound first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz/g, 's'],
  [/sch|sh|sz/g, 's'],
  [/tch|tsch|ch|cz/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ie|io/g, 'e'],
  [/(.)\1+/g, '$1'],
];
