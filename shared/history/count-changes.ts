import { countWords } from '../manuscript/plain-text.ts';
import type { DraftDifference, PartDifference } from './compare-drafts.ts';
import type { Stretch } from './compare-inlines.ts';
import type { TextPart } from './text-parts.ts';
import type { Token } from './tokens.ts';

/** How many words came and went; what only moved, or changed its dress, is neither. */
export interface ChangedWords {
  readonly added: number;
  readonly removed: number;
}

export function changedWords({ details, parts }: DraftDifference): ChangedWords {
  return sum([
    ...details.map(({ stretches }) => wordsOfStretches(stretches)),
    ...parts.map(wordsOfPart),
  ]);
}

function wordsOfPart(difference: PartDifference): ChangedWords {
  switch (difference.kind) {
    case 'same':
    case 'moved-away':
      return NONE;
    case 'inserted':
      return { added: wordsIn(difference.part), removed: 0 };
    case 'deleted':
      return { added: 0, removed: wordsIn(difference.part) };
    case 'moved-here':
      return wordsOfPart(difference.inside);
    case 'changed':
      return sum([wordsOfStretches(difference.stretches), ...difference.parts.map(wordsOfPart)]);
  }
}

const NONE: ChangedWords = { added: 0, removed: 0 };

const wordsOfStretches = (stretches: readonly Stretch[]): ChangedWords =>
  sum(
    stretches.map((stretch) =>
      stretch.kind === 'words'
        ? { added: wordsOf(stretch.new), removed: wordsOf(stretch.old) }
        : NONE,
    ),
  );

const wordsIn = ({ tokens, parts }: TextPart): number =>
  wordsOf(tokens ?? []) + parts.reduce((words, part) => words + wordsIn(part), 0);

const wordsOf = (tokens: readonly Token[]): number =>
  countWords(tokens.map(({ text }) => text).join(''));

const sum = (counts: readonly ChangedWords[]): ChangedWords => ({
  added: counts.reduce((all, { added }) => all + added, 0),
  removed: counts.reduce((all, { removed }) => all + removed, 0),
});
