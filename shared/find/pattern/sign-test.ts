import type { SignTest } from './pattern-tree.ts';

const ASCII = 128;

/**
 * Tests single signs with what the source of a regular expression says of one sign: a letter, an
 * escape, a class. The engine's own answers are taken once for ASCII, and asked for beyond it.
 */
export function signTest(source: string, matchCase: boolean): SignTest {
  const expression = new RegExp(`^(?:${source})$`, matchCase ? 'u' : 'iu');
  const ask = (point: number) => expression.test(String.fromCodePoint(point));
  const ascii = Array.from({ length: ASCII }, (_, point) => ask(point));
  return (point) => (point < ASCII ? (ascii[point] ?? false) : ask(point));
}
