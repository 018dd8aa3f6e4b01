import {
  type ChecklistItem,
  type PublishingRules,
  type PublishingStatus,
  publishingRules,
  usualRules,
} from '../../../shared/publishing/publishing-rules.ts';
import { say } from '../../wording/say.ts';

/** The rules with their usual words as the interface tells them. */
export const toldRules = (rules: PublishingRules, tell: (words: string) => string) =>
  withWords(rules, (words) => (usualWords.includes(words) ? tell(words) : words));

/** And back: usual words that nobody changed are stored as they are, to be told in any language. */
export function untoldRules(
  rules: PublishingRules,
  tell: (words: string) => string,
): PublishingRules {
  const usual = new Map(usualWords.map((words) => [tell(words), words]));
  return withWords(rules, (words) => usual.get(words) ?? words);
}

const usualWords = [
  ...usualRules.statuses.map(({ name }) => name),
  ...usualRules.checklist.map(({ words }) => words),
];

const withWords = (rules: PublishingRules, become: (words: string) => string): PublishingRules => ({
  ...rules,
  statuses: rules.statuses.map((status) => ({ ...status, name: become(status.name) })),
  checklist: rules.checklist.map((item) => ({ ...item, words: become(item.words) })),
});

/** The rules with another status at the end, to which nothing leads yet. */
export const withStatus = (rules: PublishingRules, id: string): PublishingRules => ({
  ...rules,
  statuses: [...rules.statuses, { id, name: '', next: [] }],
});

export const changeStatus = (
  rules: PublishingRules,
  id: string,
  change: Partial<PublishingStatus>,
): PublishingRules => ({
  ...rules,
  statuses: rules.statuses.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** Lets one status follow another, or no longer. */
export function allowNext(
  rules: PublishingRules,
  from: string,
  to: string,
  isAllowed: boolean,
): PublishingRules {
  const next = rules.statuses.find(({ id }) => id === from)?.next ?? [];
  const others = next.filter((id) => id !== to);
  return changeStatus(rules, from, { next: isAllowed ? [...others, to] : others });
}

/** Moves a status to an earlier or later place; the ends hold. */
export function moveStatus(rules: PublishingRules, id: string, by: -1 | 1): PublishingRules {
  const from = rules.statuses.findIndex((one) => one.id === id);
  const status = rules.statuses[from];
  const to = from + by;
  if (!status || to < 0 || to >= rules.statuses.length) return rules;
  return { ...rules, statuses: rules.statuses.toSpliced(from, 1).toSpliced(to, 0, status) };
}

/** Without a status, and without the ways that led to it; the one that locks stays. */
export function withoutStatus(rules: PublishingRules, id: string): PublishingRules {
  if (id === rules.published) return rules;
  return {
    ...rules,
    statuses: rules.statuses
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, next: one.next.filter((to) => to !== id) })),
  };
}

export const withItem = (rules: PublishingRules, id: string): PublishingRules => ({
  ...rules,
  checklist: [...rules.checklist, { id, words: '' }],
});

/** The checks that no point of the list makes yet, as points to add. */
export const furtherChecks = ({ checklist }: PublishingRules): readonly ChecklistItem[] =>
  usualRules.checklist.filter(
    ({ check }) => check !== undefined && !checklist.some((item) => item.check === check),
  );

/** With a point that is checked by itself; its id may be that of a point which was there before. */
export const withCheck = (
  rules: PublishingRules,
  item: ChecklistItem,
  id: string,
): PublishingRules => ({
  ...rules,
  checklist: [...rules.checklist, { ...item, id }],
});

export const changeItem = (
  rules: PublishingRules,
  id: string,
  change: Partial<ChecklistItem>,
): PublishingRules => ({
  ...rules,
  checklist: rules.checklist.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

export const withoutItem = (rules: PublishingRules, id: string): PublishingRules => ({
  ...rules,
  checklist: rules.checklist.filter((item) => item.id !== id),
});

/** The rules as the archive takes them, or what is wrong with them. */
export function readRulesEntry(
  entered: PublishingRules,
): { readonly rules: PublishingRules } | { readonly complaint: string } {
  const { success, data } = publishingRules.safeParse(entered);
  if (success) return { rules: data };
  if (entered.statuses.length < 2) return { complaint: say('There are at least two statuses.') };
  if (entered.statuses.some(({ name }) => name.trim() === ''))
    return { complaint: say('Every status needs a name.') };
  return { complaint: say('Every point of the checklist needs words.') };
}
