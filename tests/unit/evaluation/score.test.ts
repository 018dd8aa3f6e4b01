import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLabelledSet } from '../../evaluation/labelled-set.ts';
import { evaluate } from '../../evaluation/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-set-'));
afterAll(() => rmSync(folder, { recursive: true }));

function labelled(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const may3 = [{ start: '05-03', end: '05-03' }];
const item = (text: string, printed: string, rest: object) => {
  const start = [...text.slice(0, text.indexOf(printed))].length;
  return {
    id: printed,
    passage: text,
    text,
    printed,
    span: [start, start + [...printed].length],
    publication: 'Harbour Letter',
    issue_date: '2000-08-31',
    quoted: false,
    kind: 'sources',
    groups: [],
    cross_reference: null,
    ...rest,
  };
};
const sources = (names: string[]) => ({
  groups: [{ sources: names, dates: may3, resolved: [{ start: '2000-05-03', end: '2000-05-03' }] }],
});

const none = { count: 0, found: 0, sameKind: 0, exact: 0, falseAlarms: 0 };

describe('scoring a labelled set', () => {
  const RAIN = '🌧 It rained (AP, UPI, May 3) at sea (the North Sea) again (Tass, May 4).';
  const file = labelled('set.json', [
    item(RAIN, '(AP, UPI, May 3)', sources(['AP', 'UPI'])),
    item(RAIN, '(the North Sea)', { kind: 'not_a_citation' }),
    item(RAIN, '(Tass, May 4)', { doubtful: true }),
    item('It froze (AP, May 3).', '(AP, May 3)', sources(['UPI'])),
    item('It thawed (a bit).', '(a bit)', { ...sources(['AP']), kind: 'mixed' }),
    item('It blew (Kommersant, May 9).', '(Kommersant, May 9)', { kind: 'not_a_citation' }),
  ]);

  it('counts what is found, what is right, and what is too much, without the doubtful', () => {
    expect(evaluate(readLabelledSet(file)).score).toEqual({
      span: { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      kind: { accuracy: 1 },
      structure: { exact: 1 / 3 },
      falseAlarms: 1,
      count: 3,
      kinds: {
        sources: { ...none, count: 2, found: 2, sameKind: 2, exact: 1 },
        cross_reference: none,
        mixed: { ...none, count: 1 },
        not_a_citation: { ...none, count: 2, falseAlarms: 1 },
      },
    });
  });

  it('names each miss', () => {
    const { misses } = evaluate(readLabelledSet(file));
    expect(misses.map(({ what, printed }) => `${what}: ${printed}`)).toEqual([
      'structure: (AP, May 3)',
      'not found: (a bit)',
      'false alarm: (Kommersant, May 9)',
    ]);
  });

  it('gives no false numbers for a set without a kind of passage', () => {
    expect(evaluate([]).score).toEqual({
      span: { precision: 1, recall: 1, f1: 1 },
      kind: { accuracy: 1 },
      structure: { exact: 1 },
      falseAlarms: 0,
      count: 0,
      kinds: { sources: none, cross_reference: none, mixed: none, not_a_citation: none },
    });
  });

  it('reads an article whose text lies beside its labels', () => {
    labelled('article.txt', 'It rained (AP, May 3).');
    const { passage, text, ...occurrence } = item(
      'It rained (AP, May 3).',
      '(AP, May 3)',
      sources(['AP']),
    );
    expect(passage).toBe(text);
    const article = labelled('article.labels.json', {
      document: 'article.txt',
      publication: 'Harbour Letter',
      issue_date: '2000-08-31',
      occurrences: [occurrence],
    });
    expect(evaluate(readLabelledSet(article)).score.structure.exact).toBe(1);
  });
});

describe('the evaluation command', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['tests/evaluation/eval-citations.ts', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('prints one object on request', () => {
    const printed = run(
      labelled('one.json', [item('It rained (AP, May 3).', '(AP, May 3)', sources(['AP']))]),
      '--json',
    );
    const { invented, quoted } = JSON.parse(printed);
    expect(invented).toMatchObject({ span: { f1: 1 }, kind: { accuracy: 1 }, count: 1 });
    expect(quoted).toMatchObject({ falseAlarms: 0, count: 0 });
  });

  it('says what is wrong with a file', () => {
    expect(() => run(labelled('bad.json', {}))).toThrow(/neither a list of labelled passages/);
  });
});
