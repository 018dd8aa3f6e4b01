import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkStyle,
  type StyleRule,
  styleRules,
} from '../../../../shared/house-style/check-style.ts';
import { startingSheet } from '../../../../shared/house-style/starting-sheet.ts';
import {
  emptySheet,
  type StyleEntry,
  type StyleSheet,
} from '../../../../shared/house-style/style-sheet.ts';
import { lint } from '../../../../shared/linter/lint.ts';
import { proofOf } from '../../../support/proof-of.ts';

const entry = (kind: StyleEntry['kind'], instead: string[], preferred: string, more = {}) => ({
  ...{ kind, instead, preferred, matchesCase: kind === 'abbreviation', note: '' },
  ...more,
});

/** What a rule marks in these paragraphs, and what it would put there. */
function marked(rule: StyleRule, sheet: Partial<StyleSheet>, ...paragraphs: string[]) {
  const text = paragraphs.join('\n');
  let start = 0;
  const styled = paragraphs.map((each) => {
    const paragraph = { text: each, start, kept: [] };
    start += each.length + 1;
    return paragraph;
  });
  return checkStyle(rule, styled, { ...emptySheet, ...sheet }).map((found) => [
    text.slice(found.start, found.end),
    found.instead,
  ]);
}

describe('one word in two spellings', () => {
  const rule = 'mixed-spelling';

  it('is mended to the one that is printed more often, with its ending and capitals', () => {
    const texts = ['Kyiv’s mayor and a Kyiv adviser.', 'Kiev paid two advisors; one adviser left.'];
    expect(marked(rule, {}, ...texts)).toEqual([
      ['Kiev', 'Kyiv'],
      ['advisors', 'advisers'],
    ]);
    expect(marked(rule, {}, 'Ten percent, five per cent.')).toEqual([['per cent', 'percent']]);
    expect(marked(rule, {}, 'Five per cent, ten percent; percent by percent.')).toEqual([
      ['per cent', 'percent'],
    ]);
  });

  it.each([
    ['The port was organised; its organization failed.', 'organization', 'organisation'],
    ['Ships cancelled, ships canceled.', 'canceled', 'cancelled'],
    ['A co-operative met; the cooperative voted.', 'cooperative', 'co-operative'],
    ['Two grey ships, gray skies, coloured, grey.', 'gray', 'grey'],
    ['Al-Qaida spoke of al-Qaeda and al-Qaeda.', 'Al-Qaida', 'Al-Qaeda'],
    ['Then Yeltsin spoke, and Eltsin’s aide.', 'Eltsin', 'Yeltsin'],
    ['Said Dostoyevsky; Dostoevskii agreed with Dostoyevsky.', 'Dostoevskii', 'Dostoyevsky'],
    ['President Erdoğan left; Erdogan came back.', 'Erdogan', 'Erdoğan'],
  ])('is found in “%s”', (text, found, instead) => {
    expect(marked(rule, {}, text)).toEqual([[found, instead]]);
  });

  it.each([
    'They re-form the party, a reform of the party.',
    'The Organization for Security organised talks.',
    'Kiev fell silent (Kyiv Post, August 25), said the Kyiv Post.',
    'The size of the rise; he advised an exercise.',
    'Russia and Russian, Chechen and Chechnya, Maria and Mario.',
    'A long-term loan in the long term.',
    'Rok byl Probírán, a Probíraná látka; Probírána je.',
  ])('is not found in “%s”', (text) => {
    const paragraph = {
      text,
      start: 0,
      kept: [{ start: text.indexOf('(') + 1, end: text.indexOf(')') }],
    };
    expect(checkStyle(rule, [paragraph], emptySheet)).toEqual([]);
  });

  it('is left to the sheet where that says how it is spelled', () => {
    const entries = [entry('preferred', ['Kiev'], 'Kyiv')];
    expect(marked(rule, { entries }, 'Kyiv and Kiev.')).toEqual([]);
  });
});

describe('preferred spellings', () => {
  const rule = 'preferred-spelling';
  const entries = [
    entry('preferred', ['web site', 'web-site'], 'website'),
    entry('preferred', ['advisor'], 'adviser'),
    entry('preferred', ['Internet'], 'internet', { matchesCase: true }),
  ];

  it('are put with the capitals of what they replace', () => {
    expect(marked(rule, { entries }, 'Web site, WEB-SITE and an advisor.')).toEqual([
      ['Web site', 'Website'],
      ['WEB-SITE', 'WEBSITE'],
      ['advisor', 'adviser'],
    ]);
  });

  it('are whole words', () => {
    expect(marked(rule, { entries }, 'Advisory boards, cobweb sites, advisor_2.')).toEqual([]);
  });

  it('leave the capital that a sentence gives', () => {
    const capital = [entry('preferred', ['The Quay'], 'the Quay', { matchesCase: true })];
    expect(marked(rule, { entries: capital }, 'The Quay met. At The Quay it rained.')).toEqual([
      ['The Quay', 'the Quay'],
    ]);
  });

  it('leave addresses', () => {
    expect(
      marked(rule, { entries }, 'See https://advisor.example/advisor or a@advisor.org.'),
    ).toEqual([]);
  });
});

describe('banned words', () => {
  const entries = [
    entry('banned', ['so-called'], '', { note: 'It takes sides.' }),
    entry('banned', ['at this point in time'], 'now'),
  ];
  it('are marked, and replaced where there is something better', () => {
    expect(
      marked(
        'banned-words',
        { entries },
        'The so-called port is shut. At this point in time it rains.',
      ),
    ).toEqual([
      ['so-called', null],
      ['At this point in time', 'Now'],
    ]);
  });

  it('are left in quotation marks', () => {
    const said = '“A so-called port,” he said, of "so-called ships" and a so-called quay.';
    expect(marked('banned-words', { entries }, said)).toHaveLength(1);
  });
});

describe('abbreviations', () => {
  const rule = 'abbreviation-unexplained';
  const entries = [entry('abbreviation', ['NHA'], 'Northern Harbour Authority')];
  it.each([
    ['before', ['The Northern Harbour Authority met.', 'The NHA agreed.']],
    ['at once', ['The Northern Harbour Authority (NHA) met. The NHA agreed.']],
    ['right behind', ['The NHA (Northern Harbour Authority) met.']],
  ])('may be explained %s', (_where, paragraphs) => {
    expect(marked(rule, { entries }, ...paragraphs)).toEqual([]);
  });

  it('are marked once, on their first use', () => {
    expect(
      marked(rule, { entries }, 'The NHA met.', 'The NHA, or Northern Harbour Authority, agreed.'),
    ).toEqual([['NHA', 'Northern Harbour Authority (NHA)']]);
  });

  it('go by their own capitals', () => {
    expect(marked(rule, { entries }, 'Nha Trang is a port.')).toEqual([]);
  });
});

describe('titles of persons', () => {
  it('count before a name alone', () => {
    const entries = [entry('title', ['Gov.'], 'Governor')];
    expect(
      marked('title-of-person', { entries }, 'Gov. Ivarsen met the gov. of the bank.'),
    ).toEqual([['Gov.', 'Governor']]);
  });
});

describe('numbers', () => {
  const rule = 'number-style';
  it('below the limit are spelled out where they count something', () => {
    expect(
      marked(rule, { spellOutBelow: 10 }, 'They sent 3 ships, 12 boats and lost 9 men in 5 days.'),
    ).toEqual([
      ['3', 'three'],
      ['9', 'nine'],
      ['5', 'five'],
    ]);
  });

  it.each([
    'It rose 5 percent and 3 points, or 2 million.',
    'On May 5 the fleet left; Article 3 says so, and page 4 too.',
    'Pier 7 is shut, aged 9 years, at 5 p.m. as ever.',
    'They won 2 to 1, and 3.5 metres it was.',
    'Between 3 and 5 boats, $4 each.',
  ])('leaves amounts, names and dates: %s', (text) => {
    expect(marked(rule, { spellOutBelow: 10 }, text)).toEqual([]);
  });

  it('have their thousands parted as the house parts them', () => {
    const text = 'Of 25000 tons 1,200,000 were coal in 2004, and 14 000 were not.';
    expect(marked(rule, { thousands: 'comma' }, text)).toEqual([
      ['25000', '25,000'],
      ['14 000', '14,000'],
    ]);
    expect(marked(rule, { thousands: 'space' }, text)).toEqual([
      ['25000', '25\u00A0000'],
      ['1,200,000', '1\u00A0200\u00A0000'],
    ]);
  });

  it('that are names keep their figures', () => {
    expect(
      marked(rule, { thousands: 'comma' }, 'Order No. 10225, RFC 15000, file 12345-b.'),
    ).toEqual([]);
  });
});

describe('days', () => {
  const rule = 'day-style';
  it('are put into the order of the house, without endings', () => {
    const text = 'It began on 28 August, ended on September 3rd, and on May 5 it was over.';
    expect(marked(rule, { days: 'month-day' }, text)).toEqual([
      ['September 3rd', 'September 3'],
      ['28 August', 'August 28'],
    ]);
    expect(marked(rule, { days: 'day-month' }, text)).toEqual([
      ['September 3rd', '3 September'],
      ['May 5', '5 May'],
    ]);
  });

  it('of a range are left: they are one date', () => {
    expect(
      marked(rule, { days: 'month-day' }, 'From 28–30 August, or 3 May to 5 May.'),
    ).toHaveLength(1);
  });
});

describe('as rules of the linter', () => {
  const sheet = startingSheet('en-US');
  const words = (paragraph: string, accepted = new Map<string, Set<string>>()) =>
    lint(proofOf({ paragraphs: [paragraph], sheet, accepted })).map(({ rule, fix }) => [
      rule,
      fix?.text,
    ]);

  it('say nothing of citations', () => {
    expect(words('The docks closed (IMF Survey, 28 August; Reuters, August 29).')).toEqual([]);
  });

  it('offer the house spelling', () => {
    expect(words('The advisor left (Reuters, August 29).')).toEqual([
      ['preferred-spelling', 'adviser'],
    ]);
  });

  it('leave what a person has called right', () => {
    const accepted = new Map([['preferred-spelling', new Set(['advisor'])]]);
    expect(words('The Advisor left (Reuters, August 29).', accepted)).toEqual([]);
  });
});

it('marks stretches of one paragraph, and an empty sheet marks none', () => {
  const word = fc.constantFrom(
    'advisor',
    'IMF',
    '5',
    '28 August',
    'ships',
    'so-called',
    '“',
    '25000',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word)), fc.constantFrom(...styleRules), (all, rule) => {
      let start = 0;
      const paragraphs = all.map((words) => {
        const paragraph = { text: words.join(' '), start, kept: [] };
        start += paragraph.text.length + 1;
        return paragraph;
      });
      expect(checkStyle(rule, paragraphs, emptySheet)).toEqual([]);
      for (const found of checkStyle(rule, paragraphs, startingSheet('en'))) {
        const within = paragraphs.filter(
          (each) => each.start <= found.start && found.end <= each.start + each.text.length,
        );
        expect(within).toHaveLength(1);
        expect(found.start).toBeLessThan(found.end);
      }
    }),
  );
});
