import type { BriefingDetails } from '../../../shared/issues/briefing.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';

interface Draft {
  readonly details: BriefingDetails;
  readonly manuscript: Manuscript;
}

/** Whether two states of a briefing have the same words, whatever is tagged in them. */
export function readsTheSame(one: Draft, other: Draft): boolean {
  const others = wordsOf(other);
  return wordsOf(one).every((words, index) => words === others[index]);
}

const wordsOf = ({ details, manuscript }: Draft) => [
  details.headline,
  details.section,
  details.byline,
  details.dateline,
  projectManuscript(manuscript).text,
];
