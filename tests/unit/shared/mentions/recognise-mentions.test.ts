import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPersonJudge } from '../../../../shared/mentions/judge-name.ts';
import type { NameIndex } from '../../../../shared/mentions/name-index.ts';
import type { NameTrie } from '../../../../shared/mentions/name-trie.ts';
import type { ConfirmedMention, Stretch } from '../../../../shared/mentions/reading-text.ts';
import { recogniseMentions } from '../../../../shared/mentions/recognise-mentions.ts';
import { inventedIndex, inventedRecords } from './invented-index.ts';

const judge = await loadPersonJudge();

function read(text: string, around: { closed?: Stretch[]; confirmed?: ConfirmedMention[] } = {}) {
  return recogniseMentions({ text, closed: [], confirmed: [], ...around }, inventedIndex, judge);
}
const records = (text: string) => read(text).map(({ printed, record }) => [printed, record]);

describe('names of the index', () => {
  it('are found under every spelling, and with a possessive', () => {
    expect(records('Talks in Kiev and Kyiv’s answer.')).toEqual([
      ['Kiev', 'p.kyiv'],
      ['Kyiv', 'p.kyiv'],
    ]);
  });

  it('are found whole: the longest wins, and a source is no place', () => {
    expect(
      records('Envoys from North Korea met the State Department, the Washington Post wrote.'),
    ).toEqual([
      ['North Korea', 'p.north-korea'],
      ['State Department', 'o.state'],
    ]);
  });

  it('are whole words in their own case', () => {
    expect(records('He told us to split the Kievan bill.')).toEqual([]);
  });

  it('are not places where an adjective stands', () => {
    expect(records('North Korean and Georgian officials met.')).toEqual([]);
  });

  it('are found in both halves of a pair', () => {
    expect(records('The U.S.-Russia talks')).toEqual([
      ['U.S.', 'p.us'],
      ['Russia', 'p.russia'],
    ]);
  });
});

describe('ambiguous names', () => {
  it('mean what the rest of the text speaks of', () => {
    expect(records('Georgia waits. Tbilisi is calm.')[0]).toEqual(['Georgia', 'p.georgia']);
    expect(records('Voters in Georgia, from Atlanta to the sea.')[0]).toEqual([
      'Georgia',
      'p.georgia-us',
    ]);
  });

  it('are doubtful where nothing tells', () => {
    expect(read('A ship left for Georgia.')[0]?.confidence).toBeLessThan(0.6);
  });

  it('that are everyday words count only where their surroundings are named', () => {
    expect(records('Split is busy.')).toEqual([]);
    expect(records('Split is busy, Croatian ferries say.')[0]).toEqual(['Split', 'p.split']);
  });
});

describe('surnames', () => {
  it('go to the person who was named in full', () => {
    expect(records('Vladimir Putin spoke. Later Putin left.').map(([, record]) => record)).toEqual([
      'n.putin',
      'n.putin',
    ]);
  });

  it('go to the last of several who was named', () => {
    const text = 'Kim Jong-il agreed. Kim said so. Then Kim Dae Jung spoke, and Kim smiled.';
    expect(records(text).map(([, record]) => record)).toEqual(['n.kim', 'n.kim', 'n.kdj', 'n.kdj']);
  });

  it('go to nobody where another first name stands before', () => {
    const found = records('Sergei Ivanov met Viktor Ivanov.');
    expect(found[0]).toEqual(['Sergei Ivanov', 'n.ivanov']);
    expect(found[1]).toEqual(['Viktor Ivanov', null]);
  });

  it('are no months', () => {
    expect(records('Theresa May came in May. On May 3 she left.')).toHaveLength(1);
  });

  it('go to a mention that is confirmed', () => {
    const text = 'Vladimir Putin spoke. Putin left.';
    const confirmed = [
      { start: 0, end: 14, kind: 'person' as const, record: 'n.putin', name: 'Vladimir Putin' },
    ];
    expect(read(text, { confirmed })).toMatchObject([{ start: 22, record: 'n.putin' }]);
  });
});

describe('names that no record has', () => {
  it('are persons where a title and the name itself say so', () => {
    expect(
      read('Deputy Foreign Minister Ruslan Berekov resigned. Berekov gave no reason.'),
    ).toMatchObject([
      { kind: 'person', printed: 'Ruslan Berekov', record: null },
      { kind: 'person', printed: 'Berekov', name: 'Ruslan Berekov', record: null },
    ]);
  });

  it('are persons in the order of East Asia too', () => {
    expect(read('Foreign Minister Paek Nam-chol resigned. Paek gave no reason.')).toMatchObject([
      { kind: 'person', printed: 'Paek Nam-chol', record: null },
      { kind: 'person', printed: 'Paek', name: 'Paek Nam-chol' },
    ]);
  });

  it('are organisations by their noun and a word of their own', () => {
    expect(read('The Georgian Harbour Committee (GHC) met. The GHC decided.')).toMatchObject([
      { kind: 'organisation', printed: 'Georgian Harbour Committee' },
      { kind: 'organisation', printed: 'GHC', name: 'Georgian Harbour Committee' },
      { kind: 'organisation', printed: 'GHC' },
    ]);
    expect(read('The Supreme Court and the Central Committee met.')).toEqual([]);
  });

  it('are left alone where nothing speaks for them', () => {
    expect(read('The Blue Corridor opened on Monday. Summer Rains came.')).toEqual([]);
  });
});

it('finds abbreviations that are introduced in brackets', () => {
  const found = read('The International Monetary Fund (IMF) paid.');
  expect(found.map(({ printed }) => printed)).toEqual(['International Monetary Fund', 'IMF']);
});

it('never looks into a citation', () => {
  const text = 'Talks went on (Kiev Herald, Russia TV, May 3).';
  expect(read(text, { closed: [{ start: 14, end: text.length - 1 }] })).toEqual([]);
});

const pieces = [
  ...inventedRecords.map(({ name }) => name),
  ...[
    'Putin',
    'Kim',
    'said',
    'the',
    'President',
    'Harbour',
    'Union',
    'of',
    '(IMF)',
    '’s',
    '. ',
    ', ',
    '-',
    '\n',
  ],
];
const someText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })))
  .map((parts) => parts.join(' '));

describe('in any text', () => {
  it('suggestions lie in it, in order, without overlap, outside what is closed', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.integer({ min: 1, max: 40 }), (text, from, length) => {
        const start = text.length === 0 ? 0 : from % text.length;
        const closed = [{ start, end: start + length }];
        let at = 0;
        for (const { start, end, printed } of read(text, { closed })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(printed).toBe(text.slice(start, end));
          expect(closed.every((stretch) => stretch.end <= start || stretch.start >= end)).toBe(
            true,
          );
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('each word is looked up a bounded number of times', () => {
    let steps = 0;
    const counted: NameIndex = {
      ...inventedIndex,
      names: countingTrie(inventedIndex.names, () => steps++),
    };
    const stepsFor = (text: string) => {
      steps = 0;
      recogniseMentions({ text, closed: [], confirmed: [] }, counted);
      return steps;
    };
    for (const worst of [
      'Kim Jong ',
      'International Monetary ',
      'U.S. Department of ',
      'Georgia ',
    ]) {
      expect(stepsFor(worst.repeat(2000))).toBeLessThan(2.1 * stepsFor(worst.repeat(1000)));
    }
  });
});

function countingTrie<Meaning>(trie: NameTrie<Meaning>, count: () => void): NameTrie<Meaning> {
  const next = new (class extends Map<string, NameTrie<Meaning>> {
    override get(key: string) {
      count();
      return super.get(key);
    }
  })();
  for (const [key, node] of trie.next) next.set(key, countingTrie(node, count));
  return { next, ends: trie.ends };
}
