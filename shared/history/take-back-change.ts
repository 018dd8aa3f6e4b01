import { commonAtEnd, commonAtStart } from '../kernel/common-ends.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { projectManuscript } from '../manuscript/plain-text.ts';
import { replaceText } from '../manuscript/replace-text.ts';
import { contentKey } from './content-key.ts';

/**
 * The newest text without the one change that made `after` of `before`; what else was written since
 * stays. Null where the changed words have been changed again.
 */
export function takeBackChange(
  before: Manuscript,
  after: Manuscript,
  newest: Manuscript,
): Manuscript | null {
  return withBlocksBack(before, after, newest) ?? withWordsBack(before, after, newest);
}

/** Blocks that stand as the change left them are again what they were, with all marks. */
function withBlocksBack(
  before: Manuscript,
  after: Manuscript,
  newest: Manuscript,
): Manuscript | null {
  const [was, became] = [before.blocks.map(contentKey), after.blocks.map(contentKey)];
  const head = commonAtStart(was, became);
  const tail = commonAtEnd(was, became, head);
  const changed = became.slice(head, became.length - tail);
  const now = newest.blocks.map(contentKey);
  const places = now.flatMap((_, place) =>
    changed.length > 0 && changed.every((key, index) => now[place + index] === key) ? [place] : [],
  );
  const [place] = places.sort((one, other) => Math.abs(one - head) - Math.abs(other - head));
  if (place === undefined) return null;
  const back = before.blocks.slice(head, was.length - tail);
  return { ...newest, blocks: newest.blocks.toSpliced(place, changed.length, ...back) };
}

/** Characters on both sides by which the changed words are found again. */
const CONTEXT = 12;

/** In a block that was changed elsewhere, too, the words alone go back. */
function withWordsBack(
  before: Manuscript,
  after: Manuscript,
  newest: Manuscript,
): Manuscript | null {
  const textOf = (manuscript: Manuscript) => projectManuscript(manuscript).text;
  const [was, became, now] = [textOf(before), textOf(after), textOf(newest)];
  const head = commonAtStart(was, became);
  const tail = commonAtEnd(was, became, head);
  const end = became.length - tail;
  const from = Math.max(0, head - CONTEXT);
  const around = became.slice(from, end + CONTEXT);
  const place = now.indexOf(around);
  if (was === became || place < 0 || now.includes(around, place + 1)) return null;
  const moved = place - from;
  const text = was.slice(head, was.length - tail);
  return replaceText(newest, { start: head + moved, end: end + moved, text });
}
