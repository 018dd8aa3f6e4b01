/** Labels count characters (code points); JavaScript counts UTF-16 units. */
export function codePointOffsets(text: string): (codePoint: number) => number {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (codePoint) => units[codePoint] ?? at;
}
