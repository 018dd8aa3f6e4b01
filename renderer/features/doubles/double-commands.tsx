import type { ReactNode } from 'react';
import type { DoubleDecision, DoublePair } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { type Command, useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './double-page.module.css';
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
  const command = (id: string, title: string, shortcut: string, run: Command['run']) => ({
    ...{ id: `doubles.${id}`, title, shortcut, run },
    section: 'Archive' as const,
  });
  return (
    <div className={styles.actions} role="toolbar" aria-label="Decide">
      <Action
        {...command('merge', 'Merge', 'M', settle('merge'))}
        variant={proposed === 'merge' ? 'primary' : 'plain'}
        enabled={mayMerge}
      />
      <Action
        {...command('keep-both', 'Keep both', 'B', settle('keep-both'))}
        variant={proposed === 'keep-both' ? 'primary' : 'plain'}
      />
      <Action {...command('different', 'Different', 'D', settle('different'))} />
      <Action
        {...command('alike', `${alikeWords[proposed]} all like this`, 'Shift+A', () =>
          decideAlike(pair, proposed, proposed === 'merge' ? kept : undefined),
        )}
      />
      <Action
        {...command('undo', 'Take back', 'U', () => void decide([pair], null))}
        enabled={pair.decision !== null}
      />
      <Silent {...command('next', 'Next pair', 'J', move(1))} />
      <Silent {...command('previous', 'Previous pair', 'K', move(-1))} />
    </div>
  );
}

const alikeWords: Readonly<Record<DoubleDecision, string>> = {
  merge: 'Merge',
  'keep-both': 'Keep both of',
  different: 'Mark as different',
};

/** A command that is a button too. */
function Action({
  variant,
  ...command
}: Command & { shortcut: string; variant?: 'primary' | 'plain' }): ReactNode {
  useCommand(command);
  return (
    <Button
      variant={variant}
      disabled={command.enabled === false}
      onClick={() => void command.run()}
    >
      {command.title} <Kbd shortcut={command.shortcut} />
    </Button>
  );
}

function Silent(command: Command): null {
  useCommand(command);
  return null;
}
