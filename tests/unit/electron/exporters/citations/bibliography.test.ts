import { describe, expect, it } from 'vitest';
import { Bibliography } from '../../../../../electron/exporters/citations/bibliography.ts';
import { citingBriefings } from '../../../../support/citing-briefings.ts';

const wire = { id: 'wire', name: 'Northern Wire' } as const;
const vest = { id: 'vest', name: 'Radio Vest', kind: 'broadcaster' } as const;

function worksOf(...sketches: Parameters<typeof citingBriefings>[0][]) {
  const bibliography = new Bibliography();
  for (const sketch of sketches) bibliography.add(citingBriefings(sketch));
  return bibliography.works();
}

describe('the works that briefings cite', () => {
  it('are one source on one day each, in the order of their first citation', () => {
    const works = worksOf({
      paragraphs: ['It froze (Radio Vest, March 2, 3). It thawed (Northern Wire, February 28-29).'],
      sources: [wire, vest],
    });
    expect(works.map(({ id, kind, issued }) => [id, kind, issued])).toEqual([
      ['radio-vest-2024-03-02', 'broadcast', { start: '2024-03-02', end: '2024-03-02' }],
      ['radio-vest-2024-03-03', 'broadcast', { start: '2024-03-03', end: '2024-03-03' }],
      ['northern-wire-2024-02-28-to-29', 'newspaper', { start: '2024-02-28', end: '2024-02-29' }],
    ]);
  });

  it('are listed once with every place that cites them', () => {
    const works = worksOf(
      {
        headline: 'Ice',
        topics: ['Weather', 'Ports'],
        paragraphs: ['It froze (Northern Wire, March 2).'],
        sources: [wire],
      },
      {
        headline: 'Thaw',
        topics: ['Ports', 'Trade'],
        paragraphs: ['It thawed (NW, March 2).'],
        sources: [{ ...wire, aliases: ['NW'] }],
      },
    );
    expect(works).toHaveLength(1);
    expect(works[0]?.places.map(({ headline, printed }) => [headline, printed])).toEqual([
      ['Ice', '(Northern Wire, March 2)'],
      ['Thaw', '(NW, March 2)'],
    ]);
    expect(works[0]?.keywords).toEqual(['Weather', 'Ports', 'Trade']);
  });

  it('bear the name of the authority record, not the printed one', () => {
    const [work] = worksOf({
      paragraphs: ['It froze (NW, March 2).'],
      sources: [{ ...wire, aliases: ['NW'] }],
    });
    expect(work).toMatchObject({ container: 'Northern Wire', id: 'northern-wire-2024-03-02' });
  });

  it('keep titles, writers and pages, and merge pages of one work', () => {
    const [work] = worksOf({
      paragraphs: [
        'Docks open ("Tides and Trade Again," J. P. Maddox, Northern Wire, March 2, p. 3).',
        'Docks close ("Tides and Trade Again," Northern Wire, March 2, p. 5).',
      ],
      sources: [wire],
    });
    expect(work).toMatchObject({
      id: 'northern-wire-2024-03-02-tides-and-trade-again',
      title: 'Tides and Trade Again',
      authors: [{ given: 'J. P.', family: 'Maddox' }],
      pages: '3, 5',
    });
  });

  it('keep dates as exact as printed, and say so where no year is known', () => {
    const works = worksOf({
      issue: { date: null },
      paragraphs: ['It froze (Northern Wire, March 2). Long ago (Northern Wire, March 1998).'],
      sources: [wire],
    });
    expect(works.map(({ id, issued }) => [id, issued?.start ?? null])).toEqual([
      ['northern-wire-undated', null],
      ['northern-wire-1998-03', '1998-03'],
    ]);
    expect(works[0]?.notes).toEqual(['Dated --03-02, of an unknown year']);
  });

  it('are the issues themselves where a reference is resolved', () => {
    const printed = '(see the Ledger, March 1)';
    const works = worksOf({
      paragraphs: [`It began earlier ${printed}.`],
      sources: [],
      resolutions: {
        [printed]: [
          {
            state: 'resolved',
            candidates: [{ issueId: 'earlier', label: '', date: null, confidence: 1, reason: '' }],
          },
        ],
      },
      linked: [{ id: 'earlier', number: '159', date: '2024-03-01' }],
    });
    expect(works).toMatchObject([
      { id: 'baltic-ledger-2024-03-01', kind: 'issue', volume: '6', number: '159' },
    ]);
  });

  it('are told apart by a sign of their own where their plain ids are equal', () => {
    const twins = [
      { id: 'one', name: 'Courier', aliases: ['The Courier of Hamnar'] },
      { id: 'two', name: 'COURIER', aliases: ['Saltholm Courier'] },
    ];
    const paragraphs = ['It froze (The Courier of Hamnar, March 2; Saltholm Courier, March 2).'];
    const reversed = ['It froze (Saltholm Courier, March 2; The Courier of Hamnar, March 2).'];
    const idOf = (works: ReturnType<typeof worksOf>, name: string) =>
      works.find(({ container }) => container === name)?.id;
    const named = twins.map((twin) => ({
      ...twin,
      aliases: twin.aliases.flatMap((alias) => [alias, alias.replace(/^The /, '')]),
    }));
    const works = worksOf({ paragraphs, sources: named });
    expect(new Set(works.map(({ id }) => id)).size).toBe(2);
    expect(idOf(worksOf({ paragraphs: reversed, sources: named }), 'COURIER')).toBe(
      idOf(works, 'COURIER'),
    );
  });

  it('leave out what is cited beside the one source that is asked for', () => {
    const bibliography = new Bibliography('vest');
    bibliography.add(
      citingBriefings({
        paragraphs: ['It froze (Radio Vest, Northern Wire, March 2; see the Ledger, March 1).'],
        sources: [wire, vest],
      }),
    );
    expect(bibliography.works().map(({ id }) => id)).toEqual(['radio-vest-2024-03-02']);
  });

  it('give a site its address, and a name in other letters an id that can be read', () => {
    const works = worksOf({
      paragraphs: ['It froze (Gazeta.ru, March 2; Новая газета, March 3).'],
      sources: [
        { name: 'Gazeta.ru', kind: 'site' },
        { name: 'Новая газета', kind: 'newspaper', language: 'ru' },
      ],
    });
    expect(works).toMatchObject([
      { kind: 'webpage', url: 'https://gazeta.ru/' },
      { id: 'novaya-gazeta-2024-03-03', language: 'ru' },
    ]);
  });
});
