import type { Affixes } from './affixes.ts';

/** Longer words are not tried letter by letter. */
const LONGEST = 32;

/**
 * Words one step from this one, in the order in which people go wrong: what the language itself
 * names, letters that changed places, one too many, one too few, another one, a missing space.
 */
export function suggestionsFor(
  word: string,
  { replacements, tries }: Affixes,
  has: (word: string) => boolean,
): string[] {
  if (word.length > LONGEST) return [];
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  const lower = isCapital ? word.charAt(0).toLowerCase() + word.slice(1) : word;
  const letters = lettersOf(tries);
  const found = new Set<string>();
  const gather = (tried: Iterable<string>) => {
    for (const candidate of tried) {
      if (candidate.split(' ').every((part) => part !== '' && has(part))) found.add(candidate);
      if (found.size >= ENOUGH) return;
    }
  };
  gather(candidates(lower, replacements, letters));
  // Only with its capital is "Wendesday" near a day.
  if (found.size === 0 && isCapital) gather(candidates(word, replacements, letters));
  if (found.size === 0) gather(partings(lower));
  found.delete(word);
  return [...found].map((each) =>
    isCapital ? each.charAt(0).toUpperCase() + each.slice(1) : each,
  );
}

const ENOUGH = 12;

/** Small letters alone, once each. */
const lettersOf = (tries: string): string[] => [
  ...new Set([...tries].filter((letter) => letter === letter.toLowerCase())),
];

function* candidates(
  word: string,
  replacements: Affixes['replacements'],
  letters: readonly string[],
): Generator<string> {
  yield* replaced(word, replacements);
  for (let at = 0; at < word.length - 1; at += 1) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = word.length; at >= 0; at -= 1) {
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (let at = word.length - 1; at >= 0; at -= 1) {
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
}

/** Two words of three letters and more whose space is missing. */
function* partings(word: string): Generator<string> {
  for (let at = 3; at < word.length - 2; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`;
}

function* replaced(word: string, replacements: Affixes['replacements']): Generator<string> {
  for (const [from, to] of replacements) {
    const atStart = from.startsWith('^');
    const atEnd = from.endsWith('$');
    const wrong = from.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
    if (wrong === '') continue;
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1)) {
      if ((atStart && at > 0) || (atEnd && at + wrong.length < word.length)) continue;
      yield word.slice(0, at) + to + word.slice(at + wrong.length);
    }
  }
}
