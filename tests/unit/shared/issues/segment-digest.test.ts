import { describe, expect, it } from 'vitest';
import { segmentIssue } from '../../../../shared/issues/segment-issue.ts';
import { chunkText } from '../../../../shared/issues/split-chunks.ts';

const rule = '-'.repeat(30);
const prose =
  'The ferry company has printed its winter timetable with the days of last year, and nobody saw.';

const head = (subject: string, from: string) => [
  'Date: Tue, 14 Oct 1997 10:00:00 -0400',
  `From: ${from}`,
  `Subject: ${subject}`,
  '',
];
const digest = [
  '   FORUM ON TIDES (comp.tides), Vera Lind, moderator',
  '',
  '  Contents:',
  'The wrong winter (Otto Kern)',
  'Re: Lock gates (Mara Wells)',
  'Abridged info on TIDES',
  '',
  '-'.repeat(70),
  '',
  ...head('The wrong winter', '"Otto Kern" <kern@quay.example>'),
  prose,
  '',
  '  ------',
  '',
  `${prose} It will be printed anew.`,
  '',
  rule,
  '',
  ...head('Re: Lock gates', 'wells@lock.example (Mara Wells)'),
  prose,
  '',
  rule,
  '',
  ...head('Abridged info on TIDES', 'tides-request@quay.example'),
  'The forum is moderated. To subscribe, write to the moderator.',
  '',
  rule,
  '',
  'End of Tides Digest 19.42',
  '************************',
];

describe('a digest', () => {
  const { briefings, leftOut, warnings } = segmentIssue(digest, null);

  it('has its messages as briefings, by their subjects and writers', () => {
    expect(briefings).toMatchObject([
      {
        headline: 'The wrong winter',
        byline: 'Otto Kern',
        dateline: 'Tue, 14 Oct 1997 10:00:00 -0400',
      },
      { headline: 'Re: Lock gates', byline: 'Mara Wells' },
    ]);
  });

  it('keeps a rule within a message, and the text behind it', () => {
    expect(briefings[0]?.body.map(chunkText)).toEqual([
      prose,
      '------',
      `${prose} It will be printed anew.`,
    ]);
  });

  it('leaves out its banner, contents, notes on itself and last line, and names them', () => {
    expect(leftOut.map(({ fate, start, end }) => [fate, start, end])).toEqual([
      ['masthead', 0, 1],
      ['contents', 2, 6],
      ['furniture', 29, 37],
      ['furniture', 37, 39],
    ]);
    expect(warnings.map(({ place }) => place)).toEqual([
      'line 1',
      'lines 3 to 6',
      'lines 30 to 37',
      'lines 38 to 39',
    ]);
  });

  it('has every line with words in a briefing or in what is left out', () => {
    digest.forEach((line, index) => {
      const holds = ({ start, end }: { start: number; end: number }) =>
        start <= index && index < end;
      const isNamed = [...briefings.map(({ span }) => span), ...leftOut].some(holds);
      expect(isNamed || !/[\p{L}\p{N}]/u.test(line)).toBe(true);
    });
  });

  it('may open with an article of its own', () => {
    const opening = `${prose} ${prose} ${prose} ${prose} ${prose}`;
    const { briefings: all } = segmentIssue([opening, '', ...digest], null);
    expect(all.map(({ headline }) => headline)).toMatchObject([
      expect.stringContaining('The ferry company'),
      'The wrong winter',
      'Re: Lock gates',
    ]);
  });

  it('numbers its files, which are no part of a headline', () => {
    const filed = digest.map((line) => line.replace('Subject: The', 'Subject: File 1--The'));
    expect(segmentIssue(filed, null).briefings[0]?.headline).toBe('The wrong winter');
  });

  it('is none where only one message is quoted', () => {
    const one = ['A Berth Opens', '', prose, '', rule, '', ...head('Ice', 'Vera Lind'), prose];
    expect(segmentIssue(one, null).briefings).toMatchObject([{ headline: 'A Berth Opens' }]);
  });
});
