import type { ReviewReason } from '../../../shared/review/doubt.ts';

/** What a person calls the reasons for which something waits. */
export const reasonNames: Readonly<Record<ReviewReason, string>> = {
  changed: 'Changed words',
  ambiguous: 'Several issues',
  disagreement: 'Text and link disagree',
  doubtful: 'Doubtful reading',
  suggestion: 'In running text',
  dangling: 'Issue not here yet',
};

export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
