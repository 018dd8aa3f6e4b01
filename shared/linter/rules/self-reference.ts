import type { Proof, Remark } from '../proof.ts';

/** A reference that leads to the issue in which it stands. One to a titled item of it is meant so. */
export function* selfReference({ occurrences, issue }: Proof): Generator<Remark> {
  for (const { start, reading, resolutions } of occurrences) {
    for (const [index, reference] of (reading?.references ?? []).entries()) {
      const resolution = resolutions[index];
      if (reference.title || resolution?.state !== 'resolved') continue;
      if (!resolution.candidates.every(({ issueId }) => issueId === issue.id)) continue;
      if (resolution.candidates.length === 0) continue;
      yield {
        start: start + reference.start,
        end: start + reference.end,
        message: 'It points to the issue in which it stands.',
      };
    }
  }
}
