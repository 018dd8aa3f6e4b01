import { describe, expect, it } from 'vitest';
import {
  decisionInWords,
  likenessInWords,
  sideFacts,
  sideName,
  verdictOf,
} from '../../../../../renderer/features/doubles/double-words.ts';
import type { DoublePair, DoubleSide } from '../../../../../shared/contract/double-procedures.ts';

const side = (rest: Partial<DoubleSide> = {}): DoubleSide => ({
  ...{ issueId: 'i1', briefingId: null, planned: null, position: null },
  ...{ label: 'No. 41', publication: 'Harbour Courier', volume: '3', number: '41' },
  ...{ date: '1999-09-02', title: null, headline: null, file: 'courier.pdf', format: 'pdf' },
  briefings: 2,
  richness: { words: 1200, links: 0, headings: 2, tables: 0, pictures: 0, emphases: 0 },
  ...rest,
});
const pair = (rest: Partial<DoublePair> = {}): DoublePair => ({
  ...{ id: 'd1', kind: 'same-issue', isSure: true, proposal: 'merge', decision: null },
  ...{ kept: 'one', why: '', ofOne: 0.98, ofOther: 0.97, together: 0.96 },
  one: side(),
  other: side({ format: 'html', file: 'courier.html' }),
  ...rest,
});

describe('a pair in words', () => {
  it('says what the two are to each other', () => {
    expect(verdictOf(pair())).toBe('One issue in two forms');
    expect(verdictOf(pair({ other: side() }))).toBe('One issue, twice');
    expect(verdictOf(pair({ isSure: false }))).toBe('Perhaps one issue');
    expect(verdictOf(pair({ kind: 'same-number' }))).toBe('Two texts of one number');
    expect(verdictOf(pair({ kind: 'reprint', one: side({ position: 0 }) }))).toBe('A reprint');
  });

  it('says how near they are, and which one is cut', () => {
    expect(likenessInWords(pair())).toBe('96 % alike');
    expect(likenessInWords(pair({ ofOne: 1, ofOther: 0.4, together: 0.4 }))).toBe(
      '100 % of the first stands in the second',
    );
  });

  it('never rounds up to a whole', () => {
    expect(likenessInWords(pair({ ofOne: 0.999, ofOther: 0.998, together: 0.997 }))).toBe(
      '99 % alike',
    );
  });

  it('says what will be done in an import where nobody decides', () => {
    const planned = { one: side({ issueId: null, planned: 3 }) };
    expect(decisionInWords(pair(planned))).toBe('will be merged');
    expect(decisionInWords(pair({ ...planned, isSure: false }))).toBe('undecided');
    expect(decisionInWords(pair({ decision: 'keep-both' }))).toBe('both kept');
  });

  it('calls a side by what is compared', () => {
    expect(sideName(side())).toBe('No. 41');
    expect(sideName(side({ position: 0, headline: 'Ferry sinks' }))).toBe('Ferry sinks');
    expect(sideName(side({ position: 0, headline: '' }))).toBe('Without a headline');
  });

  it('tells the head of a side', () => {
    const facts = new Map(sideFacts(side({ file: null, format: null, planned: 1 })));
    expect(facts.get('Number')).toBe('Vol. 3, No. 41');
    expect(facts.get('Where')).toBe('In this import');
    expect(facts.get('File')).toBe('Written here');
    expect(facts.get('Words')).toBe('1,200');
  });
});
