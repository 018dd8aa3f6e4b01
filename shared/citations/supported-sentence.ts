/** Sentences are cut at this length on either side; nobody reads longer ones in a list. */
const REACH = 600;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/u;

/**
 * The sentence that a citation supports, with the citation: the one in which it stands, or, where
 * it follows a full stop, the one before it.
 */
export function supportedSentence(text: string, start: number, end: number): string {
  const lead = lastOf(text, start);
  const isBehindSentence = lead < 0 || '.!?…”"’'.includes(text.charAt(lead));
  const from = sentenceStart(text, lead);
  const to = isBehindSentence && lead >= 0 ? end : sentenceEnd(text, end);
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}

/** The last character before this place that is no white space; -1 where there is none. */
function lastOf(text: string, at: number): number {
  let last = at - 1;
  while (last >= 0 && /\s/.test(text.charAt(last))) last -= 1;
  return last;
}

function sentenceStart(text: string, lead: number): number {
  let depth = 0;
  let at = lead;
  // What ends the sentence itself is not the end of the one before.
  while (at >= 0 && '.!?…”"’'.includes(text.charAt(at))) at -= 1;
  for (const limit = Math.max(lead - REACH, 0); at > limit; at -= 1) {
    const character = text.charAt(at);
    if (character === ')' || character === ']') depth += 1;
    if (character === '(' || character === '[') depth -= 1;
    if (depth <= 0 && isSentenceEnd(text, at)) return at + 1;
    if (character === '\n' && text.charAt(at - 1) === '\n') return at;
  }
  return Math.max(at, 0);
}

function sentenceEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + REACH);
  let depth = 0;
  for (let at = end; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (depth <= 0 && isSentenceEnd(text, at)) return at + 1;
  }
  return limit;
}

function isSentenceEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!'.!?…'.includes(character)) return false;
  const after = text.slice(at + 1, at + 4);
  if (!/^(?:["”’')\]]*\s|["”’')\]]*$)/.test(after)) return false;
  return character !== '.' || !ABBREVIATION.test(text.slice(Math.max(at - 6, 0), at));
}
