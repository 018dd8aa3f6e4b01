/** At most so many characters, never half of one; cut with "…" between words where it can be. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  const words = space > length / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…`;
}
