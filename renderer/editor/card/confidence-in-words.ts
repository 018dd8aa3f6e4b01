/** How sure the grammar is of what it read, from 0 to 1. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return 'Read without doubt';
  if (confidence >= 0.7) return 'Read with little doubt';
  return 'Doubtful: please confirm';
}
