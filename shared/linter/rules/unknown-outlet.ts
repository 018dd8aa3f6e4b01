import { DOUBTFUL } from '../../citations/reading.ts';
import type { Proof, Remark } from '../proof.ts';

/**
 * A source that nobody has vouched for; each once a briefing, where it stands first. What may be no
 * citation at all is left to the review queue.
 */
export function* unknownOutlet({ occurrences }: Proof): Generator<Remark> {
  const seen = new Set<string>();
  for (const { start, reading, sources, decision } of occurrences) {
    const isDoubted = (reading?.confidence ?? 0) < DOUBTFUL && decision?.verdict !== 'accepted';
    if (isDoubted) continue;
    for (const printed of (reading?.groups ?? []).flatMap((group) => group.sources)) {
      const source = sources.find(({ name }) => name === printed.name);
      if (!source || source.isKnown || seen.has(source.sourceId)) continue;
      seen.add(source.sourceId);
      const [nearest] = source.near;
      const from = start + printed.start;
      const to = start + printed.end;
      yield {
        start: from,
        end: to,
        message: nearest
          ? `“${printed.name}” is not in the authority file. Is it “${source.near.join('” or “')}”?`
          : `“${printed.name}” is not in the authority file yet.`,
        fix: nearest
          ? { words: `Make it “${nearest}”`, start: from, end: to, text: nearest }
          : undefined,
      };
    }
  }
}
