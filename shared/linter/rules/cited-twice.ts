import type { CitationGroup } from '../../citations/reading.ts';
import type { Proof, Remark } from '../proof.ts';

/** One source on one date twice within one bracket. */
export function* citedTwice({ occurrences }: Proof): Generator<Remark> {
  for (const { start, end, reading, sources } of occurrences) {
    const seen = new Set<string>();
    for (const group of reading?.groups ?? []) {
      if (group.dates.length === 0) continue;
      const double = group.sources.find(({ name }) => {
        const meant = sources.find((source) => source.name === name)?.sourceId ?? name;
        const keys = group.dates.map((span) => keyOf(meant, group, span));
        const isDouble = keys.some((key) => seen.has(key));
        for (const key of keys) seen.add(key);
        return isDouble;
      });
      if (!double) continue;
      yield { start, end, message: `“${double.name}” is cited twice for the same date.` };
      break;
    }
  }
}

const keyOf = (
  meant: string,
  { title, locator }: CitationGroup,
  span: { start: string; end: string },
): string => JSON.stringify([meant, span.start, span.end, title, locator]);
