import { describe, expect, it } from 'vitest';
import {
  briefingOfTitle,
  briefingOnTopic,
} from '../../../../shared/references/fitting-briefing.ts';

const briefings = [
  { headline: 'Pilots strike at the harbour', opening: 'The pilots of Saltholm stopped work.' },
  { headline: 'Silt closes the eastern basin', opening: 'Dredgers were not paid at the harbour.' },
  { headline: '', opening: '' },
];

describe('the briefing that a reference means', () => {
  it('is the one whose headline is like its title', () => {
    expect(briefingOfTitle('Silt Closes the Eastern Basin.', briefings)).toBe(briefings[1]);
    expect(briefingOfTitle('Silt closes the eastern', briefings)).toBe(briefings[1]);
    expect(briefingOfTitle('Rain', briefings)).toBeNull();
    expect(briefingOfTitle('', briefings)).toBeNull();
  });

  it('is the one on the topic of its sentence', () => {
    const sentence = 'The pilots went back after their strike (see the Courier, May 1).';
    expect(briefingOnTopic(sentence, briefings)).toBe(briefings[0]);
    expect(briefingOnTopic('The basin was closed by silt again.', briefings)).toBe(briefings[1]);
  });

  it('is none where all have no more than a word in common with it', () => {
    expect(briefingOnTopic('The harbour master resigned.', briefings)).toBeNull();
    expect(briefingOnTopic('', [])).toBeNull();
  });
});
