import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

export const automaticChecks = [
  'no-suggestions',
  'no-comments',
  'pictures-described',
  'headline',
  'references-known',
  'no-findings',
] as const;
export type AutomaticCheck = (typeof automaticChecks)[number];

export const publishingStatus = z.object({
  id: identifier,
  name: z.string().trim().min(1).max(40),
  /** The statuses that may follow. */
  next: z.array(identifier).max(20),
});
export type PublishingStatus = z.infer<typeof publishingStatus>;

/** Something to see to before publishing: by itself, or ticked by a person. */
export const checklistItem = z.object({
  id: identifier,
  words: z.string().trim().min(1).max(200),
  check: z.enum(automaticChecks).optional(),
  /** Whether the archive publishes nothing against which it stands, by whatever way. */
  isRequired: z.boolean().optional(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** The first status is that of a new briefing; in the one called `published` the text is locked. */
export const publishingRules = z
  .object({
    statuses: z.array(publishingStatus).min(2).max(20),
    published: identifier,
    checklist: z.array(checklistItem).max(50),
  })
  .refine(
    ({ statuses, published }) => statuses.some(({ id }) => id === published),
    'One of the statuses is that of what is published.',
  )
  .refine(
    ({ statuses }) => new Set(statuses.map(({ id }) => id)).size === statuses.length,
    'No two statuses are one.',
  );
export type PublishingRules = z.infer<typeof publishingRules>;

/** What holds until a publication makes rules of its own. */
export const usualRules: PublishingRules = {
  statuses: [
    { id: 'draft', name: 'Draft', next: ['edit'] },
    { id: 'edit', name: 'In edit', next: ['draft', 'ready'] },
    { id: 'ready', name: 'Ready', next: ['edit', 'published'] },
    { id: 'published', name: 'Published', next: [] },
  ],
  published: 'published',
  checklist: [
    { id: 'headline', words: 'It has a headline', check: 'headline' },
    { id: 'suggestions', words: 'No suggestion waits', check: 'no-suggestions' },
    { id: 'comments', words: 'Every comment is resolved', check: 'no-comments' },
    { id: 'pictures', words: 'Every picture is described', check: 'pictures-described' },
    { id: 'references', words: 'Every reference is found or known', check: 'references-known' },
    { id: 'findings', words: 'No finding of the proof is open', check: 'no-findings' },
    { id: 'facts', words: 'Names, dates and figures were checked' },
  ],
};

/** The statuses that may follow one; all where the rules no longer know it. */
export function nextStatuses(
  { statuses }: PublishingRules,
  from: string,
): readonly PublishingStatus[] {
  const next = statuses.find(({ id }) => id === from)?.next;
  return next ? statuses.filter(({ id }) => next.includes(id)) : statuses;
}

/** The status to which a briefing goes back when it is opened again. */
export function statusBeforePublished({
  statuses,
  published,
}: PublishingRules): PublishingStatus | undefined {
  const index = statuses.findIndex(({ id }) => id === published);
  return statuses[index - 1] ?? statuses[0];
}
