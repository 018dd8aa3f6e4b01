import { describe, expect, it } from 'vitest';
import {
  type JudgedIssue,
  judgeBriefings,
  judgeIssues,
} from '../../../../shared/likeness/judge-double.ts';

const issue = (details: Partial<JudgedIssue> = {}): JudgedIssue => ({
  publication: 'baltic ledger',
  language: null,
  volume: '3',
  number: '12',
  date: '1998-03-04',
  datePrecision: 'day',
  format: 'html',
  ...details,
});
const texts = (ofOne: number, ofOther = ofOne, telling = 500) => ({
  ofOne,
  ofOther,
  together: Math.min(ofOne, ofOther),
  telling,
});

describe('two issues', () => {
  it('are one where number and text are the same, and need no question', () => {
    expect(judgeIssues(issue(), issue({ format: 'pdf' }), texts(0.92))).toEqual({
      kind: 'same-issue',
      isSure: true,
      proposal: 'merge',
    });
  });

  it('are a question where one format holds two editions of it', () => {
    expect(judgeIssues(issue(), issue(), texts(0.92))).toMatchObject({
      kind: 'same-issue',
      isSure: false,
    });
  });

  it('are one where a form has lost its end, or carries more than the other', () => {
    expect(judgeIssues(issue(), issue(), texts(1, 0.4))?.kind).toBe('same-issue');
  });

  it('are one where one form does not print the volume, the number or the day', () => {
    for (const lacking of [{ volume: null }, { number: null, volume: null }, { date: null }]) {
      expect(judgeIssues(issue(), issue(lacking), texts(0.98))?.isSure).toBe(true);
    }
  });

  it('are a question where one number stands over different texts', () => {
    expect(judgeIssues(issue(), issue(), texts(0.05))).toMatchObject({
      kind: 'same-number',
      isSure: false,
      proposal: 'keep-both',
    });
  });

  it('have nothing to do with each other where the run of numbers begins anew', () => {
    const later = issue({ volume: null, date: '1999-03-03' });
    expect(judgeIssues(issue({ volume: null }), later, texts(0.05))).toBeNull();
  });

  it('are a question where the same text has a number and another day', () => {
    const later = issue({ date: '1998-03-05' });
    expect(judgeIssues(issue(), later, texts(0.95))).toMatchObject({
      kind: 'same-issue',
      isSure: false,
    });
  });

  it('are a question where a mail names no publication, number or day', () => {
    const mail = issue({ publication: null, volume: null, number: null, date: null });
    expect(judgeIssues(issue(), mail, texts(0.9))).toEqual({
      kind: 'same-issue',
      isSure: false,
      proposal: 'merge',
    });
  });

  it('are a reprint where another number says the same', () => {
    const next = issue({ number: '13', date: '1998-03-11' });
    expect(judgeIssues(issue(), next, texts(0.9))).toMatchObject({
      kind: 'reprint',
      proposal: 'keep-both',
    });
  });

  it('are not the same for what little a short number says', () => {
    const next = issue({ number: '13', date: '1998-03-11' });
    expect(judgeIssues(issue(), next, texts(1, 1, 10))).toBeNull();
  });

  it('are never one in two languages', () => {
    expect(judgeIssues(issue({ language: 'en' }), issue({ language: 'ka' }), texts(1))).toBeNull();
  });

  it('are one in two shades of one language', () => {
    const british = issue({ language: 'en-GB' });
    expect(judgeIssues(issue({ language: 'en' }), british, texts(1))?.kind).toBe('same-issue');
  });

  it('answer to one number where one of them is a double issue', () => {
    expect(judgeIssues(issue({ number: '12-13' }), issue(), texts(0.8))?.kind).toBe('same-issue');
  });
});

describe('two briefings', () => {
  it('are a reprint where one stands in the other', () => {
    expect(judgeBriefings(texts(0.95, 0.2, 60))?.kind).toBe('reprint');
  });

  it('are none where they share a part, or are too short to tell', () => {
    expect(judgeBriefings(texts(0.4, 0.3))).toBeNull();
    expect(judgeBriefings(texts(1, 1, 8))).toBeNull();
  });
});
