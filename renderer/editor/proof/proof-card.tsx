import { Check, WandSparkles } from 'lucide-react';
import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import type { FindingFix } from '../../../shared/linter/finding.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { leaveFinding } from '../../app/finding-acts.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../card/span-card.module.css';
import type { FindingCardProps } from '../highlights/finding.ts';

interface ProofCardProps extends FindingCardProps {
  finding: PlacedFinding;
  onFix: (fix: FindingFix) => void;
}

/** What is found at a place, and what to do about it. */
export function ProofCard({ finding, onFix, isEditing, onClose }: ProofCardProps) {
  const { rule, message, fix } = finding;
  return (
    <div className={styles.card} data-card="proof">
      <div className={styles.head}>
        <h2 className={styles.title}>{ruleWords[rule].title}</h2>
        <div className={styles.actions}>
          {fix && isEditing && (
            <Button
              variant="quiet"
              onClick={() => {
                onFix(fix);
                onClose();
              }}
            >
              <WandSparkles aria-hidden /> {fix.words}
            </Button>
          )}
          <Button
            variant="quiet"
            onClick={() => {
              void leaveFinding(finding);
              onClose();
            }}
          >
            <Check aria-hidden /> Leave it
          </Button>
        </div>
      </div>
      <p className={styles.quiet}>{message}</p>
    </div>
  );
}
