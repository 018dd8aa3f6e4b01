import { describe, expect, it } from 'vitest';
import { issueChecks } from '../../../../electron/exporters/issue-checks.ts';
import type { Picture } from '../../../../electron/exporters/issue-pictures.ts';
import { gravest } from '../../../../shared/editions/validation.ts';
import type { Block } from '../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';

const source = `sha256:${'a'.repeat(64)}`;
const shown: ReadonlyMap<string, Picture> = new Map([
  [source, { kind: 'png', bytes: new Uint8Array() }],
]);
const picture = (alternative: string): Block => ({ type: 'image', source, alternative });

describe('what every edition is examined for', () => {
  it('is as it should be in a whole issue', () => {
    const checks = issueChecks(
      buildIssueDocument({ briefings: [{ blocks: [picture('Two cranes')] }] }),
      shown,
    );
    expect(gravest({ checks })).toBe('ok');
    expect(checks.map(({ name }) => name)).toEqual([
      'metadata',
      'alternative-texts',
      'pictures',
      'links',
    ]);
  });

  it('says which briefings go out without what is only suggested', () => {
    const document = buildIssueDocument({ briefings: [{ headline: 'Cranes' }, {}] });
    const checks = issueChecks({ ...document, suggested: new Map([['briefing-0', 2]]) }, null);
    expect(checks).toContainEqual({
      name: 'content',
      outcome: 'warning',
      place: 'Cranes',
      words: 'Suggestions that nobody has accepted are left out: 2.',
    });
  });

  it('names the briefing of a picture without alternative text', () => {
    const checks = issueChecks(
      buildIssueDocument({
        briefings: [{ headline: 'Cranes arrive', blocks: [picture(' ')] }],
      }),
      shown,
    );
    expect(checks).toContainEqual({
      name: 'alternative-texts',
      outcome: 'warning',
      place: 'Cranes arrive',
      words: 'A picture has no alternative text.',
    });
  });

  it('names a picture that is missing, unless the format carries none', () => {
    const issue = buildIssueDocument({ briefings: [{ blocks: [picture('Two cranes')] }] });
    const named = (pictures: ReadonlyMap<string, Picture> | null) =>
      issueChecks(issue, pictures).filter(({ name }) => name === 'pictures');
    expect(named(new Map())).toMatchObject([
      { outcome: 'warning', words: 'The picture “Two cranes” is missing; its words are shown.' },
    ]);
    expect(named(null)).toEqual([]);
  });

  it('tells what a catalogue would miss', () => {
    const checks = issueChecks(
      buildIssueDocument({
        publication: { publisher: null },
        issue: { date: null, number: null },
        briefings: [{ headline: ' ' }],
      }),
      null,
    );
    expect(checks.filter(({ name }) => name === 'metadata').map(({ words }) => words)).toEqual([
      'The issue has no date.',
      'The issue has neither a number nor a title.',
      'The publication names no publisher.',
      'Briefing 1 has no headline.',
    ]);
  });

  it('finds an issue without briefings in error', () => {
    expect(gravest({ checks: issueChecks(buildIssueDocument({ briefings: [] }), null) })).toBe(
      'error',
    );
  });
});
