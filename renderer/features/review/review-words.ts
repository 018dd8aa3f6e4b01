import type { ReviewVerdict } from '../../../shared/contract/review-procedures.ts';
import type { ReviewReason } from '../../../shared/review/doubt.ts';

/** What a person calls the reasons for which something waits. */
export const reasonNames: Readonly<Record<ReviewReason, string>> = {
  changed: 'Changed words',
  ambiguous: 'Several issues',
  disagreement: 'Text and link disagree',
  doubtful: 'Doubtful reading',
  'same-source': 'Perhaps a known source',
  suggestion: 'In running text',
  dangling: 'Issue not here yet',
};

const usualVerdicts: Readonly<Record<ReviewVerdict, string>> = {
  accept: 'Accept',
  reject: 'Reject',
  leave: 'Leave',
};

/** What the verdicts are called where this is the question. */
export const verdictNames = (reason: ReviewReason | undefined) =>
  reason === 'same-source'
    ? { ...usualVerdicts, accept: 'The same', reject: 'Another source' }
    : usualVerdicts;
