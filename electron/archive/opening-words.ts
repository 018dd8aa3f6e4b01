const MAX_LENGTH = 160;

/** The first words of a text, for lists: one line, cut between words. */
export function openingWords(text: string): string {
  const line = text
    .slice(0, MAX_LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_LENGTH) return line;
  const lastSpace = line.lastIndexOf(' ', MAX_LENGTH);
  return `${line.slice(0, lastSpace > 0 ? lastSpace : MAX_LENGTH).replace(/[\s,;:–—-]+$/, '')}…`;
}
