import { describe, expect, it } from 'vitest';
import type { FindingRule } from '../../../../shared/linter/finding.ts';
import { lint } from '../../../../shared/linter/lint.ts';
import { type ProofSketch, proofOf } from '../../../support/proof-of.ts';

/** What one rule marks, with the text as its fix would leave the words. */
function marked(rule: FindingRule, sketch: ProofSketch) {
  const proof = proofOf(sketch);
  return lint(proof)
    .filter((finding) => finding.rule === rule)
    .map(({ start, end, fix }) => ({
      words: proof.text.slice(start, end),
      ...(fix && {
        fixed: proof.text.slice(start, fix.start) + fix.text + proof.text.slice(fix.end, end),
      }),
    }));
}

const words = (rule: FindingRule, sketch: ProofSketch) =>
  marked(rule, sketch).map((each) => each.words);

describe('cited after the issue', () => {
  const rule = 'cited-after-issue';
  it('marks a day that lies more than one day ahead', () => {
    const paragraphs = [
      'The docks closed (Reuters, September 14).',
      'They opened (AP, August 30).',
    ];
    expect(words(rule, { paragraphs })).toEqual(['(Reuters, September 14)']);
  });

  it.each([
    ['the paper of the next morning', 'The docks closed (Izvestia, September 1).'],
    ['a month', 'The docks closed (Port Review, September 2000).'],
    ['a numbered piece', 'The docks closed (Port Review, No. 36, September 14).'],
  ])('leaves %s', (_what, text) => {
    expect(words(rule, { paragraphs: [text] })).toEqual([]);
  });

  it('says nothing where the issue has no day', () => {
    expect(words(rule, { date: null, paragraphs: ['Closed (Reuters, May 14, 2090).'] })).toEqual(
      [],
    );
  });
});

describe('a day that no calendar has', () => {
  it('is marked, and February 29 only in a year that is no leap year', () => {
    const paragraphs = [
      'On June 31 the docks closed, on April 30 they opened; February 29 and February 29, 2000 are days.',
      'February 29, 1999 is none, and May 31st is one. The June 30,000 are people, as are June 3040.',
    ];
    expect(words('impossible-date', { paragraphs })).toEqual(['June 31', 'February 29, 1999']);
  });
});

describe('weekdays', () => {
  const rule = 'wrong-weekday';
  it('are marked where their date has another, and made right', () => {
    const paragraphs = [
      'The docks closed on Tuesday, August 28. They opened on Wednesday, August 30.',
    ];
    expect(marked(rule, { paragraphs })).toEqual([
      { words: 'Tuesday, August 28', fixed: 'Monday, August 28' },
    ]);
  });

  it.each([
    'On Wednesday (August 30) and on Wednesday 30 August 2000 all was well.',
    'The election of Sunday, December 17 was announced early; so was that of Monday, January 15.',
    'On Tuesday, August 28-29 is a range, and Monday, May 99 no day.',
    'The Monday, August 28, 2000 issue had it.',
  ])('are left in “%s”', (text) => {
    expect(words(rule, { paragraphs: [text] })).toEqual([]);
  });

  it('are held against the printed year where there is one', () => {
    const paragraphs = ['It began on Friday, August 28, 1998 and on Monday, 28 August 1998.'];
    expect(words(rule, { paragraphs })).toEqual(['Monday, 28 August 1998']);
  });
});

describe('references', () => {
  const candidate = { label: '', date: null, confidence: 1, reason: '' };
  const paragraphs = ['It began earlier (see the Monitor, July 28).'];
  const dangling = { state: 'dangling' as const, candidates: [] };

  it('to nothing are marked where the archive reaches over their date', () => {
    const covered = { start: '2000-01-03', end: '2000-08-31' };
    expect(words('dangling-reference', { paragraphs, resolution: dangling, covered })).toEqual([
      'Monitor, July 28',
    ]);
  });

  it('to nothing are left before the first issue of the archive', () => {
    const covered = { start: '2000-08-01', end: '2000-08-31' };
    expect(words('dangling-reference', { paragraphs, resolution: dangling, covered })).toEqual([]);
  });

  it('to their own issue are marked, and those to another are not', () => {
    const to = (issueId: string) => ({
      state: 'resolved' as const,
      candidates: [{ ...candidate, issueId }],
    });
    expect(words('self-reference', { paragraphs, resolution: to('this-issue') })).toEqual([
      'Monitor, July 28',
    ]);
    expect(words('self-reference', { paragraphs, resolution: to('another') })).toEqual([]);
  });
});

describe('one source under several names', () => {
  const wire = { sourceId: 'wire', recordName: 'Northern Wire' };
  const sources = { 'Northern Wire': wire, NW: wire, 'N. Wire': wire };

  it('is made the form that is printed most often', () => {
    const paragraphs = [
      'It froze (NW, August 28). It thawed (Northern Wire, August 29). It froze (NW, August 30).',
    ];
    expect(marked('spelled-several-ways', { paragraphs, sources })).toEqual([
      { words: 'Northern Wire', fixed: 'NW' },
    ]);
  });

  it('is made the name of its record where forms are equally frequent', () => {
    const paragraphs = ['It froze (NW, August 28). It thawed (Northern Wire, August 29).'];
    expect(marked('spelled-several-ways', { paragraphs, sources })).toEqual([
      { words: 'NW', fixed: 'Northern Wire' },
    ]);
  });

  it('is left where it is a collective', () => {
    const many = { sourceId: 'many', kind: 'collective' as const };
    const paragraphs = [
      'It froze (local media, August 28). It thawed (Local agencies, August 29).',
    ];
    const collectives = { 'local media': many, 'Local agencies': many };
    expect(words('spelled-several-ways', { paragraphs, sources: collectives })).toEqual([]);
  });
});

describe('an unknown outlet', () => {
  it('is marked once a briefing, with the name that it may be', () => {
    const paragraphs = ['It froze (Retuers, AP, August 28). It thawed (Retuers, August 29).'];
    const sources = { Retuers: { isKnown: false, near: ['Reuters'] } };
    expect(marked('unknown-outlet', { paragraphs, sources })).toEqual([
      { words: 'Retuers', fixed: 'Reuters' },
    ]);
  });
});

describe('brackets', () => {
  it('that cite one source twice for one date are marked', () => {
    const paragraphs = [
      'It froze (Reuters, AP, August 28; Reuters, August 28).',
      'So (AP, May 3, 4).',
    ];
    expect(words('cited-twice', { paragraphs })).toEqual([
      '(Reuters, AP, August 28; Reuters, August 28)',
    ]);
  });

  it('that touch the word before them get a space', () => {
    const proof = { paragraphs: ['It froze(Reuters, August 28), and thawed (AP, August 29).'] };
    expect(marked('missing-space', proof)).toEqual([{ words: '(', fixed: ' (' }]);
  });
});

const cited = (day: number) =>
  `The council of the port met for a long session and heard every one of the pilots in turn before it rose; nothing was decided about the wages, the berths or the lights of the outer mole, and the members went home in the rain (Reuters, August ${day}).`;
const told =
  'The minister announced that 40 percent of the berths would be let to one house. The house, he said, would pay for the dredging of the basin, for the new lights of the outer mole and for the wages of the pilots through the winter and the spring.';

describe('a paragraph of claims without a source', () => {
  const rule = 'unsourced-paragraph';
  it('is marked where the paragraphs around it cite', () => {
    expect(words(rule, { paragraphs: [cited(27), told, cited(28), cited(29)] })).toEqual([told]);
  });

  it.each([
    ['at the end, where the genre comments', [cited(27), cited(28), cited(29), told]],
    ['where few paragraphs cite', [cited(27), told, cited(28), told, told]],
    ['in the first person', [cited(27), `We think otherwise. ${told}`, cited(28), cited(29)]],
    [
      'where it names its source in the text',
      [cited(27), `${told} Interfax reported on August 28 that he meant it.`, cited(28), cited(29)],
    ],
    ['where it tells nothing', [cited(27), 'The rain fell. '.repeat(20), cited(28), cited(29)]],
  ])('is left %s', (_where, paragraphs) => {
    expect(words(rule, { paragraphs })).toEqual([]);
  });
});

describe('a quotation of nobody', () => {
  const rule = 'unattributed-quotation';
  const quotation = '“Nothing is signed, and nothing will be signed in the dark of this winter.”';
  it('is marked where the paragraph neither cites nor lets anybody speak', () => {
    const paragraphs = [cited(27), `The harbour was full. ${quotation} Then the lights went out.`];
    expect(words(rule, { paragraphs })).toEqual([quotation]);
  });

  it.each([
    ['with a speaker', `${quotation}, the chairman said. Then the lights went out.`],
    ['behind a colon', `The order was short: ${quotation} Then the lights went out.`],
    ['with a citation', `The harbour was full. ${quotation} (Reuters, August 28).`],
    ['alone, as a motto', quotation],
    ['of a few words', 'The “so-called reform of ports” was over. Then the lights went out.'],
  ])('is left %s', (_where, text) => {
    expect(words(rule, { paragraphs: [cited(27), text] })).toEqual([]);
  });
});
