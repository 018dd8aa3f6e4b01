import { describe, expect, it } from 'vitest';
import type { PageDrawing, TextMark } from '../../../../shared/pages/page-drawing.ts';
import {
  letterAt,
  partAt,
  placeOfLetter,
  runsOfPart,
  textOfRuns,
} from '../../../../shared/pages/printed-runs.ts';

/** A line of letters that are ten points wide, on a line that is twelve points high. */
const run = (text: string, x: number, y: number): TextMark => ({
  kind: 'text',
  at: [x, y + 9],
  scale: 0.01,
  fill: '#000000',
  face: 1,
  glyphs: [...text].map(() => 1),
  steps: [...text].map(() => 1000),
  text,
});

/** Lines of a part in two columns, drawn with the first column last. */
const page: PageDrawing = {
  marks: [run('third', 300, 100), run('first', 50, 400), run('second', 50, 412)],
  stretches: [
    { part: 'briefing-1/0', x: 300, y: 100, width: 50, height: 12 },
    { part: 'briefing-1/0', x: 50, y: 400, width: 50, height: 12 },
    { part: 'briefing-1/0', x: 50, y: 412, width: 60, height: 12 },
    { part: 'briefing-1/1', x: 300, y: 112, width: 50, height: 12 },
  ],
};
const runs = runsOfPart([page], 'briefing-1/0', 'ltr');

describe('what is printed of a part', () => {
  it('is read column by column, each from its head to its foot', () => {
    expect(textOfRuns(runs)).toBe('firstsecondthird');
  });

  it('is at a place within it, and a little beside it, but not far from it', () => {
    expect(partAt(page, 60, 405)).toBe('briefing-1/0');
    expect(partAt(page, 110, 405)).toBe('briefing-1/0');
    expect(partAt(page, 310, 118)).toBe('briefing-1/1');
    expect(partAt(page, 200, 250)).toBeNull();
  });

  it('has the letter before which one points', () => {
    expect(letterAt(runs, 0, 71, 405)).toBe(2);
    expect(letterAt(runs, 0, 52, 418)).toBe('first'.length);
    expect(letterAt(runs, 0, 500, 105)).toBe('firstsecondthird'.length);
  });

  it('tells where a letter begins, also behind the last', () => {
    expect(placeOfLetter(runs, 7)).toEqual({ page: 0, x: 70, top: 412, bottom: 424 });
    expect(placeOfLetter(runs, 16)).toMatchObject({ x: 350, top: 100 });
    expect(placeOfLetter([], 0)).toBeNull();
  });

  it('has a share of a glyph for each of the letters that are joined in it', () => {
    const joined = { ...run('fine', 50, 400), glyphs: [1, 1, 1], steps: [1000, 1000, 1000] };
    const [first] = runsOfPart([{ ...page, marks: [joined] }], 'briefing-1/0', 'ltr');
    expect(first?.edges).toEqual([50, 57.5, 65, 72.5, 80]);
  });
});

describe('what is printed from right to left', () => {
  const height = 12;
  const line = { part: 'briefing-2/0', x: 50, y: 400, width: 200, height };
  const rtl = (marks: TextMark[], stretches = [line]) =>
    runsOfPart([{ marks, stretches }], 'briefing-2/0', 'rtl');

  it('is read from the right column to the left, and so are the words of a line', () => {
    const right = { ...line, x: 300, width: 100 };
    const marks = [run('החוף', 50, 400), run('הנמל', 300, 400), run(' ', 340, 400)];
    const words = rtl([...marks, run('מועצת', 350, 400)], [line, right]);
    expect(textOfRuns(words)).toBe('מועצת הנמלהחוף');
  });

  it('has its first letter at its right end, for a click and for the caret', () => {
    const words = rtl([run('נמל', 100, 400)]);
    expect(words[0]?.edges).toEqual([130, 120, 110, 100]);
    expect(letterAt(words, 0, 128, 405)).toBe(0);
    expect(letterAt(words, 0, 101, 405)).toBe(3);
    expect(placeOfLetter(words, 1)).toMatchObject({ x: 120 });
  });

  it('holds numbers and words in Latin letters that run from left to right', () => {
    const marks = [run(' BBC', 60, 400), run(' (', 100, 400), run('1987', 120, 400)];
    const words = rtl([...marks, run(' ', 160, 400), run('הנמלים', 170, 400)]);
    expect(textOfRuns(words)).toBe('הנמלים 1987 ( BBC');
    expect(words.at(-1)?.edges[0]).toBe(60);
  });

  it('has no letter twice where its dots are drawn by themselves', () => {
    const dot = { ...run('ي', 102, 400), at: [102, 412] as const };
    expect(textOfRuns(rtl([dot, run('المي', 100, 400)]))).toBe('المي');
  });
});
