import { Check, X } from 'lucide-react';
import type { Reading } from '../../../shared/citations/reading.ts';
import type { Decision } from '../../../shared/manuscript/decision.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { GroupTable } from '../card/group-table.tsx';
import styles from '../card/span-card.module.css';
import type { FindingCardProps } from './finding.ts';

interface PossibleCitationCardProps extends FindingCardProps {
  reading: Reading;
  onDecide: (verdict: Decision['verdict']) => void;
}

const openNothing = () => {};

/** What running text seems to cite, and whether it does. */
export function PossibleCitationCard({
  reading,
  isEditing,
  onDecide,
  onClose,
}: PossibleCitationCardProps) {
  const decide = (verdict: Decision['verdict']) => {
    onDecide(verdict);
    onClose();
  };
  return (
    <div className={styles.card} data-card="possible-citation">
      <div className={styles.head}>
        <h2 className={styles.title}>{say('Perhaps a citation')}</h2>
        {isEditing && (
          <div className={styles.actions}>
            <Button variant="quiet" onClick={() => decide('accepted')}>
              <Check aria-hidden /> {say('It is one')}
            </Button>
            <Button variant="quiet" onClick={() => decide('rejected')}>
              <X aria-hidden /> {say('Not a citation')}
            </Button>
          </div>
        )}
      </div>
      <GroupTable groups={reading.groups} sources={null} onOpenSource={openNothing} />
      <p className={styles.quiet}>{say('Named in running text. Left alone, it stays as it is.')}</p>
    </div>
  );
}
