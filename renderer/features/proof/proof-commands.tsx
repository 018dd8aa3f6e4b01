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
  const isChosen = current !== null;
  const canUndo = useCanUndo();
  useCommand({
    id: 'proof.leaveInBriefing',
    enabled: isChosen,
    run: settle((finding) => leaveFinding(finding, 'briefing')),
  });
  useCommand({
    id: 'proof.leaveInPublication',
    enabled: isChosen,
    run: settle((finding) => leaveFinding(finding, 'publication')),
  });
  return (
    <div className={styles.actions} role="toolbar" aria-label={say('The chosen finding')}>
      <CommandButton
        variant="quiet"
        id="proof.fix"
        title={current?.fix?.words}
        enabled={Boolean(current?.fix)}
        run={settle(mendFinding)}
      />
      <CommandButton
        variant="quiet"
        id="proof.leave"
        enabled={isChosen}
        run={settle((finding) => leaveFinding(finding))}
      />
      <CommandButton
        variant="quiet"
        id="proof.undo"
        enabled={canUndo}
        run={() => void undoLast()}
      />
    </div>
  );
}
