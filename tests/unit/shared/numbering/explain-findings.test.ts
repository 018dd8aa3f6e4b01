import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Departure } from '../../../../shared/numbering/check-run.ts';
import { explainFindings } from '../../../../shared/numbering/explain-findings.ts';
import type {
  ExplainedMatter,
  RunExplanation,
} from '../../../../shared/numbering/run-explanation.ts';
import { runEntryOf } from '../../../support/numbered-run.ts';

const said = (words: string, about: ExplainedMatter): RunExplanation => ({
  id: words,
  about,
  words,
  by: 'Ana Marr',
  at: '2003-05-06T10:00:00.000Z',
});

const missing = (from: number, to: number): Departure => ({
  kind: 'missing',
  volume: '6',
  year: null,
  from,
  to,
  before: null,
  after: null,
});

const numbers = (from: number, to: number, volume = '6'): ExplainedMatter => ({
  kind: 'numbers',
  volume,
  year: null,
  from,
  to,
});

describe('what was said of departures', () => {
  it('stands beside the numbers it is about, the rest of a hole by itself', () => {
    const explained = explainFindings(
      [missing(3, 9)],
      [said('Strike', numbers(4, 5)), said('Another volume', numbers(1, 20, '7'))],
      [],
    );
    expect(
      explained.map(({ finding, explanation }) => [finding, explanation?.words ?? null]),
    ).toMatchObject([
      [{ from: 3, to: 3 }, null],
      [{ from: 4, to: 5 }, 'Strike'],
      [{ from: 6, to: 9 }, null],
    ]);
  });

  it('holds for days without an issue, and for issues as they were printed', () => {
    const entries = [runEntryOf(' 2000-07-25'), runEntryOf(' 2000-09-05')];
    const [before, after] = [entries[0]?.id ?? '', entries[1]?.id ?? ''];
    const findings: Departure[] = [
      { kind: 'gap', before, after, days: 42, likely: 5 },
      { kind: 'without-number', id: before },
      { kind: 'without-number', id: after },
    ];
    const explained = explainFindings(
      findings,
      [
        said('Summer', { kind: 'days', from: '2000-07-25', to: '2000-09-05' }),
        said('Never had one', { kind: 'issues', finding: 'without-number', ids: [after] }),
      ],
      entries,
    );
    expect(explained.map(({ explanation }) => explanation?.words ?? null)).toEqual([
      'Summer',
      null,
      'Never had one',
    ]);
  });

  it('neither loses nor doubles a missing number, whatever was said', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(10)).map(([from, length]) => [from, from + length]);
    fc.assert(
      fc.property(stretch, fc.array(stretch, { maxLength: 6 }), ([from = 0, to = 0], told) => {
        const explanations = told.map(([one = 0, other = 0], index) =>
          said(String(index), numbers(one, other)),
        );
        const found = explainFindings([missing(from, to)], explanations, []).flatMap(
          ({ finding, explanation }) => {
            if (finding.kind !== 'missing') return [];
            const length = finding.to - finding.from + 1;
            return Array.from({ length }, (_, index) => ({
              number: finding.from + index,
              isExplained: explanation !== null,
            }));
          },
        );
        const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        expect(found).toEqual(
          wanted.map((number) => ({
            number,
            isExplained: told.some(([one = 0, other = 0]) => one <= number && number <= other),
          })),
        );
      }),
    );
  });
});
