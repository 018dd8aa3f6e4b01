import { describe, expect, it } from 'vitest';
import { allActions } from '../../../../../renderer/actions/all-actions.ts';
import { fittingActions } from '../../../../../renderer/features/commands/fitting-actions.ts';

const found = (query: string) => fittingActions(allActions, query).map(({ id }) => id);

describe('actions that fit what is typed', () => {
  it('begin with the one that is called so, whatever else has its words', () => {
    expect(found('comment').slice(0, 2)).toEqual(['briefing.comment', 'briefing.comments']);
    expect(found('Note to the editor')[0]).toBe('text.note');
    expect(found('new issue')[0]).toBe('issue.new');
  });

  it('have its words in their titles before they have them elsewhere', () => {
    const ids = found('replace');
    expect(ids.indexOf('text.replace-all')).toBeLessThan(ids.indexOf('text.find'));
  });

  it('are all, as they were given, where nothing is typed', () => {
    expect(fittingActions(allActions, ' ')).toEqual(allActions);
  });
});
