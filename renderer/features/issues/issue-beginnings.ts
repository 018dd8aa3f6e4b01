import type { StoredTemplate } from '../../../shared/assembly/issue-template.ts';
import type { RequestFor } from '../../../shared/contract/contract.ts';
import { weekdayOf } from '../../../shared/dates/weekday.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { say } from '../../wording/say.ts';

/** The choice of an empty issue. */
export const NOTHING = 'nothing';

type From = RequestFor<'assembly.begin'>['from'];

/** A template, or the last issue again as far as one wants. */
export function beginningsFor(
  templates: readonly StoredTemplate[],
  last: IssueSummary | undefined,
): { readonly value: string; readonly label: string }[] {
  const kept = templates.map(({ id, name }) => ({ value: `template ${id}`, label: name }));
  if (!last) return kept;
  const issue = issueLabel(last);
  return [
    ...kept,
    { value: `sections ${last.id}`, label: say('the sections of {issue}', { issue }) },
    { value: `headlines ${last.id}`, label: say('sections and headlines of {issue}', { issue }) },
    { value: `texts ${last.id}`, label: say('all of {issue} again', { issue }) },
  ];
}

/** The template for the day of the week of a date ("2000-08-29"), if there is one. */
export function usualBeginning(templates: readonly StoredTemplate[], date: string): string {
  const weekday = weekdayOf(date);
  const fitting = templates.find((template) => template.weekday === weekday);
  return fitting ? `template ${fitting.id}` : NOTHING;
}

/** What a choice asks the archive for. */
export function beginningOf(choice: string): From {
  const [kind, id = ''] = choice.split(' ');
  if (kind === 'template') return { kind, templateId: id };
  if (kind === 'sections' || kind === 'headlines' || kind === 'texts') {
    return { kind: 'issue', issueId: id, taking: kind };
  }
  return null;
}
