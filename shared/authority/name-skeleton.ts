import anyAscii from 'any-ascii';

/**
 * What the spellings of one name have in common: its sounds, as the usual romanisations write
 * them, without spaces and signs. "Izvestiya", "Izvestiia", "Izvestija" and "Известия" are one.
 * Names with one skeleton are only likely to be one name; whoever joins them asks first.
 */
export function nameSkeleton(name: string): string {
  const words = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['’ʼ`"]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const meant = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  const sounds = meant.join('');
  return SOUNDS.reduce((text, [written, sound]) => text.replace(written, sound), sounds);
}

/** In this order: the longest ways of writing a sound first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz/g, 's'],
  [/sch|sh|sz/g, 's'],
  [/tch|tsch|ch|cz/g, 'c'],
  [/zh/g, 'z'],
  [/kh|ch/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/ie|io/g, 'e'],
  [/(.)\1+/g, '$1'],
];
