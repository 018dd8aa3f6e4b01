import { Check, CheckCheck, WandSparkles } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import styles from './span-card.module.css';

interface Fix {
  readonly words: string;
  readonly run: () => void;
}

interface FindingCardProps {
  /** For tests and styles: "spelling". */
  kind: string;
  title: string;
  message: string;
  /** What may be put in place of the words, the likeliest first. */
  fixes: readonly Fix[];
  onLeave: () => void;
  /** Left out where there is nothing to be right for good. */
  onAlways?: (() => void) | undefined;
  onClose: () => void;
}

/**
 * What is found at a place, and what to do about it, each by one key: Enter for the first way to
 * mend it, a figure for any, I to ignore it here, A where it is always right.
 */
export function FindingCard({
  kind,
  title,
  message,
  fixes,
  onLeave,
  onAlways,
  onClose,
}: FindingCardProps) {
  const settle = (act: () => void) => () => {
    act();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event.key, { fixes, onLeave, onAlways });
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
      <p className={styles.quiet}>{message}</p>
      {fixes.length > 0 && (
        <ul className={styles.fixes}>
          {fixes.map((fix, index) => (
            <li key={fix.words}>
              <Button variant="quiet" onClick={settle(fix.run)} aria-keyshortcuts={`${index + 1}`}>
                <WandSparkles aria-hidden /> {fix.words} <Kbd shortcut={`${index + 1}`} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={settle(onLeave)} aria-keyshortcuts="I">
          <Check aria-hidden /> {say('Ignore here')} <Kbd shortcut="I" />
        </Button>
        {onAlways && (
          <Button variant="quiet" onClick={settle(onAlways)} aria-keyshortcuts="A">
            <CheckCheck aria-hidden /> {say('Always right')} <Kbd shortcut="A" />
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function actOf(
  key: string,
  { fixes, onLeave, onAlways }: Pick<FindingCardProps, 'fixes' | 'onLeave' | 'onAlways'>,
): (() => void) | undefined {
  if (/^[1-9]$/.test(key)) return fixes[Number(key) - 1]?.run;
  if (key.toLowerCase() === 'i') return onLeave;
  if (key.toLowerCase() === 'a') return onAlways;
  return undefined;
}
