import { describe, expect, it } from 'vitest';
import {
  findTrigger,
  isInBracket,
  type Sign,
} from '../../../../../renderer/editor/menus/find-trigger.ts';

const signs: readonly Sign[] = ['@', '[[', '#', '/'];
const at = (before: string) => {
  const trigger = findTrigger(before, signs);
  return trigger && [trigger.sign, trigger.start, trigger.query];
};

describe('a sign that opens a menu', () => {
  it('opens it at once, and takes in what is typed behind it', () => {
    expect(at('It rained (@')).toEqual(['@', 11, '']);
    expect(at('It rained (@novaya gaz')).toEqual(['@', 11, 'novaya gaz']);
    expect(at('See [[july 28')).toEqual(['[[', 4, 'july 28']);
    expect(at('It rained #har')).toEqual(['#', 10, 'har']);
    expect(at('/')).toEqual(['/', 0, '']);
    expect(at('It rained. /bulleted l')).toEqual(['/', 11, 'bulleted l']);
    expect(at('A line\n/tab')).toEqual(['/', 7, 'tab']);
  });

  it('is none in an address, a number, a colour, or before a space', () => {
    for (const before of [
      'write to desk@harbour',
      'desk.two@',
      'No. #12',
      '# ',
      '#',
      'a & b &#3',
      'and @ noon',
      'a [single',
      'https://pier.example/a/#top',
      'on 5/20',
      'and/or',
      '(/',
      '1 / 2',
      '/ ',
      'see //pier',
      '/usr/lib',
    ]) {
      expect(at(before), before).toBeNull();
    }
  });

  it('ends where what follows cannot belong to it', () => {
    expect(at('(@Reuters, August 3')).toBeNull();
    expect(at('[[july 28]] and on')).toBeNull();
    expect(at(`(@${'long '.repeat(20)}`)).toBeNull();
  });

  it('is the last of several', () => {
    expect(at('#ports and (@reu')).toEqual(['@', 12, 'reu']);
  });
});

describe('a bracket before the caret', () => {
  it('is open until it is closed', () => {
    expect(isInBracket('It rained (AP, August 3; ')).toBe(true);
    expect(isInBracket('It rained [see ')).toBe(true);
    expect(isInBracket('It rained (AP, August 3). ')).toBe(false);
    expect(isInBracket('It rained ')).toBe(false);
  });
});
