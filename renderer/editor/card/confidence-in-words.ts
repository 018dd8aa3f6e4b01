import { say } from '../../wording/say.ts';

/** How sure the grammar is of what it read, from 0 to 1. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return say('Read without doubt');
  if (confidence >= 0.7) return say('Read with little doubt');
  return say('Doubtful: please confirm');
}
