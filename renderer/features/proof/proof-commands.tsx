import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { type Command, useCommand } from '../../app/commands.ts';
import { leaveFinding, mendFinding, undoLast, useCanUndo } from '../../app/finding-acts.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './proof-list.module.css';

interface ProofCommandsProps {
  current: PlacedFinding | null;
  /** Goes to the finding after it, before it is gone from the list. */
  goOn: () => void;
}

/** What can be done to the chosen finding, each by one key and by a button. */
export function ProofCommands({ current, goOn }: ProofCommandsProps) {
  const settle = (act: (finding: PlacedFinding) => Promise<void>) => () => {
    if (!current) return;
    goOn();
    void act(current);
  };
  const command = (id: string, title: string, shortcut: string, run: () => void): Command => ({
    ...{ id: `proof.${id}`, title, shortcut, run },
    section: 'Proof',
    enabled: current !== null,
  });
  const canUndo = useCanUndo();
  useCommand({
    ...command('leaveInBriefing', 'Leave all of this rule in this briefing', 'Shift+L', () => {
      settle((finding) => leaveFinding(finding, 'briefing'))();
    }),
  });
  useCommand(
    command(
      'leaveInPublication',
      'Leave all of this rule in this publication',
      'Mod+Shift+L',
      settle((finding) => leaveFinding(finding, 'publication')),
    ),
  );
  return (
    <div className={styles.actions} role="toolbar" aria-label="The chosen finding">
      <Action
        {...command('fix', current?.fix?.words ?? 'Mend', 'F', settle(mendFinding))}
        enabled={Boolean(current?.fix)}
      />
      <Action
        {...command(
          'leave',
          'Leave it',
          'L',
          settle((finding) => leaveFinding(finding)),
        )}
      />
      <Action {...command('undo', 'Undo', 'U', () => void undoLast())} enabled={canUndo} />
    </div>
  );
}

function Action(command: Command) {
  useCommand(command);
  const { title, shortcut, enabled, run } = command;
  return (
    <Button variant="quiet" disabled={enabled === false} onClick={() => void run()}>
      {title} {typeof shortcut === 'string' && <Kbd shortcut={shortcut} />}
    </Button>
  );
}
