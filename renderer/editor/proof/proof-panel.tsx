import { X } from 'lucide-react';
import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { leaveFinding } from '../../app/finding-acts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import panel from '../desk/history-panel.module.css';
import { useOpenDesk } from '../desk/open-desk.ts';
import styles from './proof-panel.module.css';

/** The findings of the open briefing, in the order of its text. */
export function ProofPanel({ onClose }: { onClose: () => void }) {
  const { findings } = useOpenDesk().proof;
  return (
    <aside className={panel.panel} aria-label="Proof">
      <div className={panel.head}>
        <h2>Proof</h2>
        <IconButton label="Close the proof" icon={<X />} onClick={onClose} />
      </div>
      {findings.length === 0 ? (
        <p className={styles.none}>Nothing to stop at in what is saved.</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <Line key={finding.fingerprint} finding={finding} />
          ))}
        </ul>
      )}
    </aside>
  );
}

function Line({ finding }: { finding: PlacedFinding }) {
  const { isEditing, proof } = useOpenDesk();
  const { rule, message, fix } = finding;
  return (
    <li className={styles.finding}>
      <button type="button" className={styles.words} onClick={() => proof.show(finding)}>
        <span className={styles.rule}>{ruleWords[rule].title}</span>
        <span>{message}</span>
      </button>
      <div className={styles.actions}>
        {fix && isEditing && (
          <Button variant="quiet" onClick={() => proof.fix(finding)}>
            {fix.words}
          </Button>
        )}
        <Button variant="quiet" onClick={() => void leaveFinding(finding)}>
          Leave it
        </Button>
      </div>
    </li>
  );
}
