import { Check, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isPressed } from '../../actions/keys-of.ts';
import type { KeyPress } from '../../actions/shortcut.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import { kindNames } from './kind-names.ts';
import styles from './names-panel.module.css';
import type { ConfirmedName } from './use-confirmed-names.ts';

interface SuggestedRowProps {
  name: string;
  detail: string;
  onAccept: () => void;
  /** Everything likely of its kind. */
  onAcceptAll?: () => void;
  onRefuse: () => void;
  /** The pointer or the focus came, or went. */
  onLook?: (isLooking: boolean) => void;
}

/** A suggestion, accepted and refused by a key each. */
export function SuggestedRow(props: SuggestedRowProps) {
  const { name, detail, onAccept, onRefuse, onLook } = props;
  const look = () => onLook?.(true);
  const lookAway = () => onLook?.(false);
  const press = (event: KeyboardEvent) => {
    const act = pressedAct(event.nativeEvent, props);
    if (!act) return void moveAmongRows(event);
    event.preventDefault();
    focusAfter(event.currentTarget);
    act();
  };
  return (
    <li
      className={styles.row}
      onKeyDown={press}
      onFocus={look}
      onBlur={lookAway}
      onPointerEnter={look}
      onPointerLeave={lookAway}
      data-row=""
    >
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      <span className={styles.buttons}>
        <IconButton
          label={say('Accept {name}', { name })}
          icon={<Check />}
          onClick={onAccept}
          data-first=""
        />
        <IconButton label={say('Not {name}', { name })} icon={<X />} onClick={onRefuse} />
      </span>
    </li>
  );
}

function pressedAct(press: KeyPress, { onAccept, onAcceptAll, onRefuse }: SuggestedRowProps) {
  if (isPressed('names.refuse', press)) return onRefuse;
  if (isPressed('names.accept-all', press)) return onAcceptAll ?? onAccept;
  return isPressed('names.accept', press) ? onAccept : null;
}

interface ConfirmedRowProps {
  confirmed: ConfirmedName;
  onOpen: (() => void) | null;
  onRemove: (() => void) | null;
}

/** A name that the text mentions: to its page, or off the text. */
export function ConfirmedRow({ confirmed, onOpen, onRemove }: ConfirmedRowProps) {
  const { name, kind, times } = confirmed;
  return (
    <li className={styles.row} onKeyDown={moveAmongRows} data-row="">
      <span className={styles.words}>
        {onOpen ? (
          <button type="button" className={styles.link} onClick={onOpen} data-first="">
            {name}
          </button>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <span className={styles.detail}>
          {[
            kindNames[kind].one,
            times > 1 && say('{times, plural, one {# time} other {# times}}', { times }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {onRemove && (
        <span className={styles.buttons}>
          <IconButton
            label={say('No mention of {name}', { name })}
            icon={<X />}
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  );
}

/** The arrow keys go from row to row. */
function moveAmongRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const rows = rowsAround(event.currentTarget);
  focusRow(rows[rows.indexOf(event.currentTarget) + step]);
}

/** The row goes when it is decided: the focus goes on to the next, or to the one before. */
function focusAfter(row: Element): void {
  const rows = rowsAround(row);
  const at = rows.indexOf(row);
  focusRow(rows[at + 1] ?? rows[at - 1]);
}

const rowsAround = (row: Element): Element[] => [
  ...(row.closest('aside')?.querySelectorAll('[data-row]') ?? []),
];

const focusRow = (row: Element | undefined): void =>
  row?.querySelector<HTMLElement>('[data-first], button')?.focus();
