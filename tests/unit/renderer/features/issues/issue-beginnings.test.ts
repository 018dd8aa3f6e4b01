import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  beginningsFor,
  NOTHING,
  usualBeginning,
} from '../../../../../renderer/features/issues/issue-beginnings.ts';
import { usualPlan } from '../../../../../shared/assembly/issue-plan.ts';
import { buildIssue } from '../../../../support/issue-document.ts';

const template = (id: string, weekday: number | null) => ({
  id,
  name: id,
  weekday,
  sections: [],
  furnitureLeftOut: [],
  plan: usualPlan,
});

describe('what a new issue begins with', () => {
  it('is the template of its day of the week, where there is one', () => {
    const templates = [template('any', null), template('tuesday', 2)];
    expect(usualBeginning(templates, '2003-02-25')).toBe('template tuesday');
    expect(usualBeginning(templates, '2003-02-26')).toBe(NOTHING);
    expect(usualBeginning(templates, 'soon')).toBe(NOTHING);
  });

  it('can be every choice that is offered', () => {
    const choices = beginningsFor([template('tuesday', 2)], buildIssue({ id: 'last' }));
    expect(choices.map(({ value }) => beginningOf(value))).toEqual([
      { kind: 'template', templateId: 'tuesday' },
      { kind: 'issue', issueId: 'last', taking: 'sections' },
      { kind: 'issue', issueId: 'last', taking: 'headlines' },
      { kind: 'issue', issueId: 'last', taking: 'texts' },
    ]);
    expect(beginningOf(NOTHING)).toBeNull();
  });
});
