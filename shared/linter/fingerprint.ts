/** How much of the words before and after counts, in letters and figures. */
const NEIGHBOURHOOD = 24;
/** Longer stretches are known by their beginning and end. */
const LONGEST = 80;

/**
 * What a finding is known by: its rule, its words and those around it within its paragraph, letters
 * and figures alone. Edits elsewhere do not change it, nor does another import of the same text.
 */
export function fingerprintOf(rule: string, text: string, start: number, end: number): string {
  const words = lettersOf(text.slice(start, end));
  const kept =
    words.length > LONGEST ? words.slice(0, LONGEST / 2) + words.slice(-LONGEST / 2) : words;
  const before = lettersOf(paragraphBefore(text, start)).slice(-NEIGHBOURHOOD);
  const after = lettersOf(paragraphAfter(text, end)).slice(0, NEIGHBOURHOOD);
  return hash(`${rule}|${before}|${kept}|${after}`);
}

/** Twice the letters that count stand within this many characters, but for odd cases. */
const REACH = 4 * NEIGHBOURHOOD;

function paragraphBefore(text: string, start: number): string {
  const near = text.slice(Math.max(start - REACH, 0), start);
  return near.slice(near.lastIndexOf('\n') + 1);
}

function paragraphAfter(text: string, end: number): string {
  const near = text.slice(end, end + REACH);
  const lineEnd = near.indexOf('\n');
  return lineEnd < 0 ? near : near.slice(0, lineEnd);
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** FNV-1a of two seeds: 64 bits, as letters and figures. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + at), 0x01000193) >>> 0;
  }
  return low.toString(36) + high.toString(36);
}
