import { describe, expect, it } from 'vitest';
import {
  becomes,
  fileNameOf,
  folderOf,
  fullName,
  notesOn,
  surenessOf,
  toldValue,
} from '../../../../../renderer/features/imports/plan-words.ts';
import type { PlannedFile } from '../../../../../shared/imports/import-plan.ts';

const file: PlannedFile = {
  file: 0,
  within: null,
  name: 'letters/1997/a.html',
  bytes: 1,
  hash: '',
  format: 'html',
  encoding: 'utf-8',
  fate: 'issue',
  explanation: 'One issue.',
  confidence: 0.9,
  labels: ['Harbour Letter, No. 204'],
  publication: 'Harbour Letter',
  briefings: 7,
  warnings: 0,
  questions: 0,
  doubles: 0,
};

describe('a file of a plan in words', () => {
  it('is told by what it would become', () => {
    expect(becomes(file)).toBe('Harbour Letter, No. 204 · 7\u00a0briefings');
    expect(becomes({ ...file, labels: ['No. 1', 'No. 2'] })).toBe(
      '2 issues, from Harbour Letter, No. 1 · 7\u00a0briefings',
    );
    expect(becomes({ ...file, fate: 'kept', explanation: 'A picture.' })).toBe('A picture.');
  });

  it('says what is to be looked at, and nothing where nothing is', () => {
    expect(notesOn(file)).toBe('');
    expect(notesOn({ ...file, questions: 1, warnings: 2 })).toBe('1 question · 2 warnings');
  });

  it('lies in a folder', () => {
    expect([folderOf(file.name), fileNameOf(file.name)]).toEqual(['letters/1997/', 'a.html']);
    expect([folderOf('a.html'), fileNameOf('a.html')]).toEqual(['', 'a.html']);
  });
});

describe('what is known of an issue in words', () => {
  it('is sure, fairly sure or doubtful', () => {
    expect([1, 0.7, 0.3].map(surenessOf)).toEqual(['sure', 'fair', 'doubtful']);
  });

  it('names the publication once', () => {
    expect(fullName({ publication: 'Letter', label: 'No. 2' })).toBe('Letter, No. 2');
    expect(fullName({ publication: 'Letter', label: 'Letter, No. 2' })).toBe('Letter, No. 2');
  });

  it('writes dates out as exact as they are told', () => {
    expect(toldValue('date', '1997-06-03')).toBe('3 June 1997');
    expect(toldValue('date', '1997-06')).toBe('June 1997');
    expect(toldValue('date', '1997')).toBe('1997');
    expect(toldValue('number', '1997')).toBe('1997');
  });
});
