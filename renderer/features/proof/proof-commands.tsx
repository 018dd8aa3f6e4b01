import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { CommandButton } from '../../app/command-button.tsx';
import { useCommand } from '../../app/commands.ts';
import { leaveFinding, mendFinding, undoLast, useCanUndo } from '../../app/finding-acts.ts';
import { say } from '../../wording/say.ts';
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
  const command = (id: string, title: string, shortcut: string, run: () => void) => ({
    ...{ id: `proof.${id}`, title, shortcut, run },
    section: 'Proof' as const,
    enabled: current !== null,
  });
  const canUndo = useCanUndo();
  useCommand({
    ...command('leaveInBriefing', say('Leave all of this rule in this briefing'), 'Shift+L', () => {
      settle((finding) => leaveFinding(finding, 'briefing'))();
    }),
  });
  useCommand(
    command(
      'leaveInPublication',
      say('Leave all of this rule in this publication'),
      'Mod+Shift+L',
      settle((finding) => leaveFinding(finding, 'publication')),
    ),
  );
  return (
    <div className={styles.actions} role="toolbar" aria-label={say('The chosen finding')}>
      <CommandButton
        variant="quiet"
        {...command('fix', current?.fix?.words ?? say('Mend'), 'F', settle(mendFinding))}
        enabled={Boolean(current?.fix)}
      />
      <CommandButton
        variant="quiet"
        {...command(
          'leave',
          say('Leave it'),
          'L',
          settle((finding) => leaveFinding(finding)),
        )}
      />
      <CommandButton
        variant="quiet"
        {...command('undo', say('Undo'), 'U', () => void undoLast())}
        enabled={canUndo}
      />
    </div>
  );
}
