import { Button } from '../../ui/button.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import type { FindingActs } from '../highlights/finding.ts';
import styles from './proof-panel.module.css';

interface FindingLineProps {
  title: string;
  message: string;
  acts: FindingActs;
  /** What its button is called that leaves it as it is. */
  leaving: string;
  onShow: () => void;
}

/** One line of the panel: what is found, and what can be done about it. */
export function FindingLine({ title, message, acts, leaving, onShow }: FindingLineProps) {
  const { fixes, leave, accept } = acts;
  const [fix] = fixes;
  return (
    <li className={styles.finding}>
      <button type="button" className={styles.words} onClick={onShow}>
        <span className={styles.rule}>{title}</span>
        <span>{message}</span>
      </button>
      <div className={styles.actions}>
        {fix && (
          <Button variant="quiet" onClick={fix.run}>
            {retold(fix.words)}
          </Button>
        )}
        <Button variant="quiet" onClick={leave}>
          {leaving}
        </Button>
        {accept && (
          <Button variant="quiet" onClick={accept}>
            {say('Always right')}
          </Button>
        )}
      </div>
    </li>
  );
}
