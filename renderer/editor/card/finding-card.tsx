import { Check, CheckCheck, WandSparkles } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isPressed } from '../../actions/keys-of.ts';
import type { KeyPress } from '../../actions/shortcut.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ActionKbd, Kbd } from '../../ui/kbd.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import type { FindingActs } from '../highlights/finding.ts';
import styles from './span-card.module.css';

interface FindingCardProps {
  /** For tests and styles: "spelling". */
  kind: string;
  title: string;
  message: string;
  /** In English, behind the message. */
  detail?: string | null;
  acts: FindingActs;
  onClose: () => void;
}

/**
 * What is found at a place, and what to do about it, each by one key: Enter for the first way to
 * mend it, a figure for any, one to ignore it here, one where it is always right.
 */
export function FindingCard({ kind, title, message, detail, acts, onClose }: FindingCardProps) {
  const { fixes, leave, accept } = acts;
  const settle = (act: () => void) => () => {
    act();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    const act = actOf(event.nativeEvent, acts);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    settle(act)();
  };
  return (
    <fieldset
      aria-label={title}
      className={classNames(styles.card, styles.finding)}
      data-card={kind}
      onKeyDown={press}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
      </div>
      <p className={styles.quiet}>{retold(message)}</p>
      {detail && (
        <details className={styles.quiet}>
          <summary>{say('In English')}</summary>
          <p lang="en" dir="ltr">
            {detail}
          </p>
        </details>
      )}
      {fixes.length > 0 && (
        <ul className={styles.fixes}>
          {fixes.map((fix, index) => (
            <li key={fix.words}>
              <Button variant="quiet" onClick={settle(fix.run)} aria-keyshortcuts={`${index + 1}`}>
                <WandSparkles aria-hidden /> {retold(fix.words)} <Kbd shortcut={`${index + 1}`} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={settle(leave)}>
          <Check aria-hidden /> {say('Ignore here')} <ActionKbd action="finding.leave" />
        </Button>
        {accept && (
          <Button variant="quiet" onClick={settle(accept)}>
            <CheckCheck aria-hidden /> {say('Always right')} <ActionKbd action="finding.always" />
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function actOf(press: KeyPress, { fixes, leave, accept }: FindingActs): (() => void) | undefined {
  const isHeld = press.ctrlKey || press.metaKey || press.altKey;
  if (!isHeld && /^[1-9]$/.test(press.key)) return fixes[Number(press.key) - 1]?.run;
  if (isPressed('finding.leave', press)) return leave;
  return isPressed('finding.always', press) ? accept : undefined;
}
