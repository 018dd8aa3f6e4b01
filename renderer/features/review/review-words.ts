import type { ReviewVerdict } from '../../../shared/contract/review-procedures.ts';
import type { ReviewReason } from '../../../shared/review/doubt.ts';
import { say } from '../../wording/say.ts';

/** What a person calls the reasons for which something waits. */
export const reasonNames: Readonly<Record<ReviewReason, string>> = {
  changed: say('Changed words'),
  ambiguous: say('Several issues'),
  disagreement: say('Text and link disagree'),
  doubtful: say('Doubtful reading'),
  'same-source': say('Perhaps a known source'),
  suggestion: say('In running text'),
  dangling: say('Issue not here yet'),
};

const usualVerdicts: Readonly<Record<ReviewVerdict, string>> = {
  accept: say('Accept'),
  reject: say('Reject'),
  leave: say('Leave'),
};

/** What the verdicts are called where this is the question. */
export const verdictNames = (reason: ReviewReason | undefined) =>
  reason === 'same-source'
    ? { ...usualVerdicts, accept: say('The same'), reject: say('Another source') }
    : usualVerdicts;
