import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import type { Decision } from '../../../../shared/manuscript/decision.ts';
import type { Resolution } from '../../../../shared/references/resolution.ts';
import { doubtOf } from '../../../../shared/review/doubt.ts';

const context = {
  issueDate: '2003-05-06',
  publicationNames: ['The Harbour Courier', 'the Courier'],
  dateOrder: 'month-first' as const,
};

/** A span that prints this, read by the grammar. */
function span(printed: string, decision?: Decision) {
  const [reading = null] = recogniseCitations(printed, context);
  const tag = reading?.kind === 'cross-reference' ? 'cross-reference' : 'citation';
  return { tag, printed, reading, ...(decision && { decision }) } as const;
}

const candidate = (issueId: string, reason = 'Of that day') => ({
  ...{ issueId, label: issueId, date: null, confidence: 0.5, reason },
});
const ambiguous: Resolution = {
  state: 'ambiguous',
  candidates: [candidate('a', 'The link leads here'), candidate('b', 'Its words name this issue')],
};
const dangling: Resolution = { state: 'dangling', candidates: [] };

describe('what is doubtful', () => {
  it('is a weak reading, of a kind with others of the same name and doubt', () => {
    const doubt = doubtOf(span('[Zarubin, 2003]'), []);
    expect(doubt).toMatchObject({ reason: 'doubtful', why: ['A year only.'] });
    expect(doubtOf(span('[Zarubin, 2001]'), [])?.kind).toBe(doubt?.kind);
    expect(doubtOf(span('[Orel, 2003]'), [])?.kind).not.toBe(doubt?.kind);
  });

  it('is a reference that may mean several issues, or whose issue is missing', () => {
    const pointer = span('(see the Courier, May 1)');
    expect(doubtOf(pointer, [ambiguous])).toMatchObject({ reason: 'ambiguous' });
    expect(doubtOf(pointer, [dangling])).toMatchObject({ reason: 'dangling' });
    expect(doubtOf(pointer, [{ state: 'resolved', candidates: [candidate('a')] }])).toBeNull();
  });

  it('is a link on words that name another issue, with both reasons', () => {
    const pointer = span('(see the Courier, May 1)');
    const references = pointer.reading?.references.map((one) => ({ ...one, address: '/5/' })) ?? [];
    const linked = { ...pointer, reading: pointer.reading && { ...pointer.reading, references } };
    expect(doubtOf(linked, [ambiguous])).toMatchObject({
      reason: 'disagreement',
      why: ['The link leads here.', 'Its words name this issue.'],
    });
  });

  it('is nothing that was decided, until the decided words are changed', () => {
    const reading = {
      printed: '[Zarubin, 2003]',
      kind: 'sources',
      groups: [],
      references: [],
    } as const;
    const accepted: Decision = {
      verdict: 'accepted',
      reading: { ...reading, groups: [], references: [] },
    };
    expect(doubtOf(span('[Zarubin, 2003]', accepted), [])).toBeNull();
    expect(doubtOf(span('[Zarubin, 2004]', accepted), [])).toMatchObject({ reason: 'changed' });
    expect(doubtOf(span('[Zarubin, 2003]', { verdict: 'rejected' }), [])).toBeNull();
    expect(doubtOf(span('no citation', { verdict: 'accepted' }), [])?.reason).toBe('changed');
  });

  it('is nothing that reads surely', () => {
    expect(doubtOf(span('(Reuters, May 5)'), [])).toBeNull();
  });
});
