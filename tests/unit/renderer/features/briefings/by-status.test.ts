import { expect, it } from 'vitest';
import { statusesIn, withStatus } from '../../../../../renderer/features/briefings/by-status.ts';
import type { BriefingSummary } from '../../../../../shared/issues/briefing.ts';

const briefings = ['grain', 'pilots', 'tide'].map((id) => ({ id }) as BriefingSummary);
const standing = (briefingId: string, status: string) => ({ briefingId, status, assignee: null });
const standings = [standing('pilots', 'Ready'), standing('tide', 'Draft')];
const idsWith = (status: string | null | undefined) =>
  withStatus(briefings, standings, status).map(({ id }) => id);

it('offers the statuses that the briefings of a list have, where there are several', () => {
  expect(statusesIn(briefings, standings)).toEqual([null, 'Ready', 'Draft']);
  expect(statusesIn(briefings, [])).toEqual([]);
});

it('narrows a list to a status, also to those of which nothing was said', () => {
  expect(idsWith('Ready')).toEqual(['pilots']);
  expect(idsWith(null)).toEqual(['grain']);
  expect(idsWith(undefined)).toEqual(['grain', 'pilots', 'tide']);
});
