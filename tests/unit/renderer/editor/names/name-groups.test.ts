import { expect, it } from 'vitest';
import { groupSuggestions, printedWays } from '../../../../../renderer/editor/names/name-groups.ts';
import type { MentionSuggestion } from '../../../../../shared/mentions/mention-suggestion.ts';

const suggestion = (given: Partial<MentionSuggestion>): MentionSuggestion => ({
  ...{ kind: 'person', start: 0, end: 4, printed: 'Moll', record: 'ida', name: 'Ida Moll' },
  ...{ confidence: 0.9, ...given },
});

it('gathers the places of one record, however they are printed', () => {
  const places = [suggestion({ printed: 'Ida\nMoll' }), suggestion({}), suggestion({})];
  const [group, ...others] = groupSuggestions(places);
  expect(others).toEqual([]);
  expect(group?.places).toHaveLength(3);
  expect(printedWays(group?.places ?? [])).toEqual(['Ida Moll', 'Moll']);
});

it('keeps kinds in their order, and names in that of the text', () => {
  const groups = groupSuggestions([
    suggestion({ kind: 'place', record: 'riga', name: 'Riga' }),
    suggestion({}),
    suggestion({ record: null, name: 'Ada Berg' }),
  ]);
  expect(groups.map(({ name }) => name)).toEqual(['Ida Moll', 'Ada Berg', 'Riga']);
});

it('takes a group for likely where one of its places is', () => {
  const unlikely = suggestion({ confidence: 0.5 });
  expect(groupSuggestions([unlikely, suggestion({})])[0]?.isLikely).toBe(true);
  expect(groupSuggestions([unlikely])[0]?.isLikely).toBe(false);
});
