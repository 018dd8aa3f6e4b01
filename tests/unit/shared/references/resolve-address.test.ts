import { describe, expect, it } from 'vitest';
import type { ReferenceReading } from '../../../../shared/citations/reading.ts';
import type { ReferenceContext } from '../../../../shared/references/reference-lookup.ts';
import { resolveReference } from '../../../../shared/references/resolve-reference.ts';
import { lookupOf, named, type ShelvedIssue, shelved } from '../../../support/lookup-of-issues.ts';

const context: ReferenceContext = {
  issueDate: '2000-08-31',
  publicationId: 'hdl',
  issueLanguage: 'en',
  publications: [named('hdl', ['Harbour Daily Letter'])],
};

function resolve(parts: Partial<ReferenceReading>, ...issues: ShelvedIssue[]) {
  const nothing = { publication: null, dates: [], resolved: null, volume: null, number: null };
  const reference = { start: 0, end: 1, ...nothing, ...parts };
  const { state, candidates } = resolveReference(reference, context, lookupOf(issues));
  return [state, ...candidates.map(({ issueId }) => issueId)];
}

const old = shelved('old', {
  number: '16',
  date: '2000-04-01',
  addresses: ['issue16/tide.html', 'issue16/'],
});

describe('a link', () => {
  it('leads to the issue at its address, by page or by folder', () => {
    expect(resolve({ address: 'issue16/tide.html#ebb' }, old)).toEqual(['resolved', 'old']);
    expect(resolve({ address: 'issue16/lost.html' }, old)).toEqual(['resolved', 'old']);
    expect(resolve({ address: '/issue16/index.html' }, old)).toEqual(['resolved', 'old']);
  });

  it('waits for an issue that is not there, though others have a page of its name', () => {
    expect(resolve({ address: 'issue14/tide.html' }, old)).toEqual(['dangling']);
  });

  it('is found from another root, where enough of the way is the same', () => {
    expect(resolve({ address: 'saved/issue16/tide.html' }, old)).toEqual(['resolved', 'old']);
    const deep = shelved('deep', { addresses: ['saved/issue16/tide.html'] });
    expect(resolve({ address: '/issue16/tide.html' }, deep)).toEqual(['resolved', 'deep']);
    expect(resolve({ address: '/other/issue16/tide.html' }, deep)).toEqual(['dangling']);
    const anchored = shelved('anchored', { addresses: ['/2000/07/28/'] });
    expect(resolve({ address: '/letters/2000/07/28/' }, anchored)).toEqual(['dangling']);
  });

  it('asks where its words name another issue', () => {
    const named = shelved('named', { number: '9', date: '2000-01-01' });
    const words = { publication: 'HDL', number: '9' };
    expect(resolve({ ...words, address: 'issue16/' }, old, named)).toEqual([
      'ambiguous',
      'old',
      'named',
    ]);
    expect(resolve({ ...words, number: '016', address: 'issue16/' }, old)).toEqual([
      'resolved',
      'old',
    ]);
    const day = [{ start: '2000-05-02', end: '2000-05-02' }];
    expect(resolve({ publication: 'HDL', resolved: day, address: 'issue16/' }, old)).toEqual([
      'ambiguous',
      'old',
    ]);
  });

  it('asks where it leads far ahead', () => {
    const soon = shelved('soon', { date: '2000-09-07', addresses: ['issue19/'] });
    const late = shelved('late', { date: '2002-09-07', addresses: ['issue43/'] });
    expect(resolve({ address: 'issue19/' }, soon)).toEqual(['resolved', 'soon']);
    expect(resolve({ address: 'issue43/' }, late)).toEqual(['ambiguous', 'late']);
  });

  it('prefers its own publication, and asks between two of it', () => {
    const foreign = shelved('foreign', { publicationId: 'quay', addresses: ['issue16/'] });
    expect(resolve({ address: 'issue16/' }, old, foreign)).toEqual(['resolved', 'old']);
    expect(resolve({ address: 'issue16/' }, foreign)).toEqual(['resolved', 'foreign']);
    const twin = { ...old, issueId: 'twin' };
    expect(resolve({ address: 'issue16/' }, old, twin)).toEqual(['ambiguous', 'old', 'twin']);
  });
});

describe('a translation', () => {
  const original = shelved('original', { number: '7', date: '2000-08-01', language: 'en' });
  const translation = shelved('translation', { number: '7', date: '2000-08-01', language: 'ja' });

  it('is not meant beside its original', () => {
    expect(resolve({ number: '7' }, translation, original)).toEqual(['resolved', 'original']);
    const day = [{ start: '2000-08-01', end: '2000-08-01' }];
    expect(resolve({ resolved: day }, translation, original)).toEqual(['resolved', 'original']);
    expect(resolve({ publication: 'the previous issue' }, original, translation)).toEqual([
      'resolved',
      'original',
    ]);
  });

  it('is meant where there is no original', () => {
    expect(resolve({ number: '7' }, translation)).toEqual(['resolved', 'translation']);
  });
});
