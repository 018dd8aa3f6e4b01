import { describe, expect, it } from 'vitest';
import {
  allowNext,
  changeItem,
  changeStatus,
  furtherChecks,
  moveStatus,
  readRulesEntry,
  toldRules,
  untoldRules,
  withCheck,
  withItem,
  withoutItem,
  withoutStatus,
  withStatus,
} from '../../../../../renderer/features/publications/publishing-rules-entry.ts';
import {
  type ChecklistItem,
  usualRules,
} from '../../../../../shared/publishing/publishing-rules.ts';

const namesOf = ({ statuses }: typeof usualRules) => statuses.map(({ name }) => name);

describe('usual rules in another language', () => {
  const told = new Map([
    ['Draft', 'Черновик'],
    ['It has a headline', 'Есть заголовок'],
  ]);
  const tell = (words: string) => told.get(words) ?? words;

  it('are shown in it, and stored so that they can be told in any', () => {
    const shown = toldRules(usualRules, tell);
    expect(shown.statuses[0]?.name).toBe('Черновик');
    expect(shown.checklist[0]?.words).toBe('Есть заголовок');
    expect(untoldRules(shown, tell)).toEqual(usualRules);
    const own = changeStatus(shown, 'draft', { name: 'Набросок' });
    expect(untoldRules(own, tell).statuses[0]?.name).toBe('Набросок');
  });
});

describe('the rules of publishing as they are entered', () => {
  it('take one more status, which then may follow another', () => {
    const named = changeStatus(withStatus(usualRules, 'proof'), 'proof', { name: 'In proof' });
    const allowed = allowNext(named, 'edit', 'proof', true);
    expect(readRulesEntry(allowed)).toEqual({ rules: allowed });
    expect(allowed.statuses.find(({ id }) => id === 'edit')?.next).toContain('proof');
  });

  it('keep no way to a status that was taken out, and never lose the one that locks', () => {
    const without = withoutStatus(usualRules, 'ready');
    expect(without.statuses.flatMap(({ next }) => next)).not.toContain('ready');
    expect(withoutStatus(usualRules, 'published')).toBe(usualRules);
  });

  it('put statuses in another order, up to the ends', () => {
    expect(namesOf(moveStatus(usualRules, 'edit', -1))[0]).toBe('In edit');
    expect(moveStatus(usualRules, 'draft', -1)).toBe(usualRules);
  });

  it('offer what can be checked by itself and is not on the list, and keep what must be met', () => {
    expect(furtherChecks(usualRules)).toEqual([]);
    const without = withoutItem(usualRules, 'findings');
    const [offered] = furtherChecks(without);
    expect(offered?.check).toBe('no-findings');
    const rules = withCheck(without, offered as ChecklistItem, 'point');
    expect(furtherChecks(rules)).toEqual([]);
    const required = changeItem(rules, 'point', { isRequired: true });
    expect(readRulesEntry(required)).toEqual({ rules: required });
  });

  it('say in words what is missing', () => {
    expect(readRulesEntry(withStatus(usualRules, 'proof'))).toEqual({
      complaint: 'Every status needs a name.',
    });
    expect(readRulesEntry(withItem(usualRules, 'point'))).toEqual({
      complaint: 'Every point of the checklist needs words.',
    });
  });
});
