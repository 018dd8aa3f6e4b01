import type { DoubleDecision, DoublePair } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { CommandButton, SilentCommand } from '../../app/command-button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { say } from '../../wording/say.ts';
import { decide, decideAlike, goToPair } from './use-doubles.ts';

interface DoubleCommandsProps {
  pair: DoublePair;
  /** In the order of the list. */
  pairs: readonly DoublePair[];
  batchId: Identifier | undefined;
  /** The side that a merge keeps. */
  kept: 'one' | 'other';
  mayMerge: boolean;
}

/** What can be made of a pair, each by one key and by a button. */
export function DoubleCommands({ pair, pairs, batchId, kept, mayMerge }: DoubleCommandsProps) {
  const at = pairs.findIndex(({ id }) => id === pair.id);
  const move = (step: number) => () => {
    const next = pairs[at + step];
    if (next) goToPair(batchId, next.id);
  };
  /** Goes on to the next that nobody has decided. */
  const settle = (decision: DoubleDecision) => async () => {
    const done = await decide([pair], decision, decision === 'merge' ? kept : undefined);
    const next = pairs.slice(at + 1).find((it) => it.decision === null);
    if (done && next) goToPair(batchId, next.id);
  };
  const proposed = pair.decision ?? pair.proposal;
  return (
    <ButtonRow toolbar={say('Decide')}>
      <CommandButton
        id="doubles.merge"
        run={settle('merge')}
        variant={proposed === 'merge' ? 'primary' : 'plain'}
        enabled={mayMerge}
      />
      <CommandButton
        id="doubles.keep-both"
        run={settle('keep-both')}
        variant={proposed === 'keep-both' ? 'primary' : 'plain'}
      />
      <CommandButton id="doubles.different" run={settle('different')} />
      <CommandButton
        id="doubles.alike"
        title={alikeWords[proposed]}
        run={() => decideAlike(pair, proposed, proposed === 'merge' ? kept : undefined)}
      />
      <CommandButton
        id="doubles.undo"
        run={() => void decide([pair], null)}
        enabled={pair.decision !== null}
      />
      <SilentCommand id="doubles.next" run={move(1)} />
      <SilentCommand id="doubles.previous" run={move(-1)} />
    </ButtonRow>
  );
}

const alikeWords: Readonly<Record<DoubleDecision, string>> = {
  merge: say('Merge all like this'),
  'keep-both': say('Keep both of all like this'),
  different: say('Mark as different all like this'),
};
