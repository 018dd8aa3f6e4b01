import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentIssue } from '../../../../shared/issues/segment-issue.ts';
import { chunkText } from '../../../../shared/issues/split-chunks.ts';

const prose =
  'The dredgers left on Tuesday, a month earlier than planned (Port Gazette, August 29).';

function segment(text: string, masthead: { start: number; end: number } | null = null) {
  const { briefings, warnings } = segmentIssue(text.split('\n'), masthead);
  return {
    warnings,
    briefings: briefings.map(({ body, ...rest }) => ({ ...rest, body: body.map(chunkText) })),
  };
}

describe('the briefings of an issue', () => {
  it('stand under their headlines, and these under sections', () => {
    const { briefings } = segment(
      [
        'ENERGY',
        '',
        'A Berth Opens',
        '',
        prose,
        '',
        prose,
        '',
        'PORTS',
        '',
        'Pilots Strike',
        '',
        prose,
      ].join('\n'),
    );
    expect(briefings).toMatchObject([
      { section: 'ENERGY', headline: 'A Berth Opens', body: [prose, prose] },
      { section: 'PORTS', headline: 'Pilots Strike', body: [prose] },
    ]);
  });

  it('tell the lines that they take up, and what is in none of them', () => {
    const lines = [
      'CONTENTS',
      'A Berth Opens',
      'Pilots Strike',
      '',
      'A Berth Opens',
      '',
      prose,
      '',
    ];
    const { briefings, leftOut } = segmentIssue([...lines, 'Pilots Strike', '', prose], null);
    expect(briefings.map(({ span }) => span)).toEqual([
      { start: 4, end: 8 },
      { start: 8, end: 11 },
    ]);
    expect(leftOut).toEqual([{ start: 0, end: 3, fate: 'contents' }]);
  });

  it('stand under the numbers of a list of contents, whatever they are called there', () => {
    const { briefings, leftOut } = segmentIssue(
      [
        'CONTENTS: (1) Dredgers Leave, and What',
        '              They Leave Behind',
        '          (2) How to Subscribe',
        '',
        'This letter may be redistributed freely, provided it remains intact.',
        '--------------------',
        '(1) A BERTH OPENS AS DREDGERS',
        '    LEAVE THE HARBOUR',
        '',
        prose,
        '',
        'BACKGROUND',
        '',
        prose,
        '--------------------',
        '(2) SUBSCRIPTIONS',
        '',
        prose,
      ],
      null,
    );
    expect(briefings.map(({ headline }) => headline)).toEqual([
      'A BERTH OPENS AS DREDGERS LEAVE THE HARBOUR',
      'SUBSCRIPTIONS',
    ]);
    expect(leftOut).toEqual([
      { start: 0, end: 3, fate: 'contents' },
      { start: 4, end: 5, fate: 'furniture' },
    ]);
  });

  it('may have headlines of capitals that run into the text', () => {
    const { briefings } = segment(`PILOTS STRIKE IN THE ROADS. ${prose}`);
    expect(briefings).toMatchObject([{ headline: 'PILOTS STRIKE IN THE ROADS', body: [prose] }]);
  });

  it('may have headlines underlined, or directly over the text', () => {
    const { briefings } = segment(`News\n----\n\n${prose}\n\nPILOTS STRIKE\n${prose}`);
    expect(briefings).toMatchObject([
      { headline: 'News', body: [prose] },
      { headline: 'PILOTS STRIKE', body: [prose] },
    ]);
  });

  it('keep byline and dateline apart from the text', () => {
    const { briefings } = segment(
      `A Berth Opens\nBy Vera Lind\n\nLINDHOLM, August 29 (Port Agency) -- ${prose}`,
    );
    expect(briefings).toMatchObject([
      { byline: 'Vera Lind', dateline: 'LINDHOLM, August 29 (Port Agency)', body: [prose] },
    ]);
  });

  it('take the name under the text for a byline', () => {
    const { briefings } = segment(`A Berth Opens\n\n${prose}\n\n-- Vera Lind`);
    expect(briefings).toMatchObject([{ byline: 'Vera Lind', body: [prose] }]);
  });

  it('leave a section of capitals when another of its kind has no headline', () => {
    const { briefings } = segment(
      ['PORTS', '', 'Pilots Strike', '', prose, '', 'CORRECTION', '', prose].join('\n'),
    );
    expect(briefings).toMatchObject([
      { section: 'PORTS', headline: 'Pilots Strike' },
      { section: null, headline: 'CORRECTION' },
    ]);
  });

  it('are called by their opening words where the headline is missing, with a warning', () => {
    const { briefings, warnings } = segment(`${prose}\n\n${prose}`);
    expect(briefings).toHaveLength(1);
    expect(prose.startsWith(briefings[0]?.headline.replace('…', '') ?? '-')).toBe(true);
    expect(warnings).toMatchObject([
      { place: 'line 1', message: expect.stringContaining('no headline') },
    ]);
  });

  it('are not made of the list of contents, which confirms their headlines', () => {
    const { briefings, warnings } = segment(
      `IN THIS ISSUE:\n* Pilots strike in the\n  northern roads\n* weather.\n\n=====\n\nPilots strike in the northern roads\n${prose}\n\nWeather\nIt will rain.`,
    );
    expect(briefings.map(({ headline }) => headline)).toEqual([
      'Pilots strike in the northern roads',
      'Weather',
    ]);
    expect(warnings).toMatchObject([{ place: 'lines 1 to 4' }]);
  });

  it('end before the imprint, which is left out with a warning', () => {
    const { briefings, warnings } = segment(
      `A Berth Opens\n\n${prose}\n\n*****\nThe Quay is published by the Harbour Foundation. Editor: Vera Lind\nCopyright (c) 2000`,
    );
    expect(briefings).toMatchObject([{ body: [prose] }]);
    expect(warnings).toMatchObject([{ place: 'lines 6 to 7' }]);
  });

  it('keep an article that speaks of publishers', () => {
    const article = `${prose} The book is published by a house in Lindholm.`;
    expect(segment(`A Berth Opens\n\n${article}`).briefings).toMatchObject([{ body: [article] }]);
  });

  it('keep a rule between paragraphs, and drop those around a briefing', () => {
    const { briefings } = segment(`***\n\nA Berth Opens\n\n${prose}\n\n* * *\n\n${prose}\n\n***`);
    expect(briefings).toMatchObject([{ body: [prose, '* * *', prose] }]);
  });

  it('stand under the items of the contents alone, where these are an outline of the issue', () => {
    const { briefings } = segment(
      [
        ...['  1. Ferry Stops in the Ice', '  2. Stock Watch', '  3. Lind Leaves', ''],
        ...['Ferry Stops in the Ice', '~~~~~~~~~~~~~~~~~~~~~~', '', prose, ''],
        ...['What the Captain Said', '~~~~~~~~~~~~~~~~~~~~~', '', prose, ''],
        ...['Stock Watch', '', 'Shares in ice: 4.625', ''],
        ...['   Vera Lind Leaves', '', prose],
      ].join('\n'),
    );
    expect(briefings).toMatchObject([
      { headline: 'Ferry Stops in the Ice', body: [prose, 'What the Captain Said', prose] },
      { headline: 'Stock Watch' },
      { headline: 'Vera Lind Leaves', body: [prose] },
    ]);
  });

  it('name their writers with or without an address', () => {
    const { briefings } = segment(
      [
        ...['Topics:', '    Buoys That Talk', '    Ice', ''],
        ...[
          'Buoys That Talk',
          '---------------',
          '  by Vera Lind <vera@quay.example>',
          '',
          prose,
          '',
        ],
        ...['Ice', '---', '  by Otto Kern', '', prose],
      ].join('\n'),
    );
    expect(briefings).toMatchObject([
      { headline: 'Buoys That Talk', byline: 'Vera Lind', body: [prose] },
      { headline: 'Ice', byline: 'Otto Kern', body: [prose] },
    ]);
  });

  it('begin where they are counted, and the counts are left out', () => {
    const story = (count: string, title: string) => [
      ...['   QUAY NEWS FLASH', `    ${count} of 3 Stories`, '', title, '~~~~', '', prose, ''],
      ...['Details', '~~~~~~~', '', prose, ''],
    ];
    const { briefings, warnings } = segment(
      [...story('1st', 'Ice'), ...story('2nd', 'More Ice'), ...story('3rd', 'Spring')].join('\n'),
    );
    expect(briefings.map(({ headline }) => headline)).toEqual(['Ice', 'More Ice', 'Spring']);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('1st of 3 Stories') }]);
  });

  it('are not made of what is drawn in a box', () => {
    const box = [
      '   ____________________________',
      '  |                            |',
      '  |   COME TO THE QUAY         |',
      '  |                            |',
      '  |   SATURDAY AT NINE         |',
      '  |____________________________|',
    ];
    const { briefings } = segment(
      ['ICE IN THE ROADS', '', prose, '', ...box, '', prose].join('\n'),
    );
    expect(briefings).toHaveLength(1);
  });

  it('hold every line that is not told to be left out', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '',
        '-----',
        'PORTS',
        'By Vera Lind',
        prose,
        '* an item',
        'In this issue:',
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { briefings, warnings } = segmentIssue(lines, null);
        fc.pre(!warnings.some(({ message }) => message.startsWith('Left out')));
        const bodies = briefings.flatMap(({ body }) => body.map(chunkText)).join('\n');
        const printed = lines.filter((it) => it === prose).length;
        expect(bodies.split(prose).length - 1).toBe(printed);
      }),
    );
  });
});
