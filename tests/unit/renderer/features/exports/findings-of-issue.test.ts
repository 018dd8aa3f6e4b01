import { describe, expect, it } from 'vitest';
import {
  besides,
  findingsOfIssue,
} from '../../../../../renderer/features/exports/findings-of-issue.ts';
import { failed, passed, warned } from '../../../../../shared/editions/validation.ts';

const untitled = warned('metadata', 'Briefing 4 has no headline.');
const coarse = failed('pictures', 'Page 1: A picture has 96 dots an inch.');
const whole = passed('links', 'Every reference to an issue has found it.');
const unsent = warned('metadata', 'The message names no sender yet.');
const pdf = { format: 'pdf', checks: [untitled, whole, coarse, coarse] };
const pressed = { format: 'pdf', checks: [coarse, untitled, whole] };
const mail = { format: 'eml', checks: [whole, unsent, untitled] };

describe('what several editions of a list tell alike', () => {
  it('is told once, the gravest first, and only what is not as it should be', () => {
    expect(findingsOfIssue([pdf, pressed, mail])).toEqual([coarse, untitled]);
  });

  it('is nothing where one edition alone tells it, however often', () => {
    expect(findingsOfIssue([pdf])).toEqual([]);
  });

  it('leaves to each edition what is its own, the gravest first', () => {
    expect(besides(mail, [untitled]).checks).toEqual([unsent, whole]);
    expect(besides(pdf, []).checks).toEqual([coarse, coarse, untitled, whole]);
  });
});
