import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';

/** What an element says whose words run the other way than what stands around it. */
export function running(words: string, around: Direction): { readonly dir?: Direction } {
  const own = textDirection(words);
  return own === null || own === around ? {} : { dir: own };
}
