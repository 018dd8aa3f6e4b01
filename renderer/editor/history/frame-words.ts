import type { TextPart } from '../../../shared/history/text-parts.ts';
import type { Turn } from '../../../shared/manuscript/annotations.ts';
import { say } from '../../wording/say.ts';
import { keyOf } from '../suggestions/turn-words.ts';

const kinds: Readonly<Record<string, string>> = {
  paragraph: say('Now a paragraph'),
  heading: say('Now a heading'),
};

/** What changed of a block besides its words: "Now a heading". */
export function frameInWords(old: TextPart, now: TextPart): string {
  if (old.kind !== now.kind) return kinds[now.kind] ?? say('Now {kind}', { kind: now.kind });
  const turn = now.frame.turn as Turn | undefined;
  if (turn && JSON.stringify(old.frame.turn) !== JSON.stringify(turn)) {
    if (turn.into === 'deeper') return say('Suggested to stand deeper in the list');
    if (turn.into === 'shallower') return say('Suggested to stand less deep in the list');
    return say(
      'Suggested as {into, select, paragraph {a paragraph} heading1 {a heading} heading2 {a subheading} heading3 {a minor heading} bullets {a bulleted list} numbers {a numbered list} other {a quotation}}',
      { into: keyOf(turn.into) },
    );
  }
  if (old.frame.turn !== undefined && !turn) return say('No longer suggested as anything else');
  if (JSON.stringify(old.frame.change) !== JSON.stringify(now.frame.change)) {
    return say('Suggested, or no longer');
  }
  if (now.kind === 'heading')
    return say('Now a heading of level {level, number}', { level: Number(now.frame.level) });
  if (now.kind === 'image') return say('Its picture, description or credit changed');
  if (now.kind !== 'list') return say('Its form changed');
  if (old.frame.ordered !== now.frame.ordered) {
    return now.frame.ordered === true
      ? say('Now a numbered list')
      : say('Now a list without numbers');
  }
  return say('Now numbered from {start, number}', { start: Number(now.frame.start ?? 1) });
}
