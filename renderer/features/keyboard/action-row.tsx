import { Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ActionId, KnownAction } from '../../actions/all-actions.ts';
import { clashesWith } from '../../actions/clashes.ts';
import { useKeyChoice } from '../../actions/key-choice.ts';
import { firstKeysOf, keysOf } from '../../actions/keys-of.ts';
import { type Shortcut, shortcutWords } from '../../actions/shortcut.ts';
import { reachOf } from '../../actions/where.ts';
import { nameOf } from '../../actions/words-of.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import { resetKeys } from './bind-keys.ts';
import styles from './choose-keys.module.css';
import { KeyRecorder } from './key-recorder.tsx';

/** Which keys are being chosen anew; null for such as come beside those there are. */
export interface Recording {
  readonly id: ActionId;
  readonly replaced: Shortcut | null;
}

interface ActionRowProps {
  action: KnownAction;
  recording: Recording | null;
  onRecord: (recording: Recording | null) => void;
}

/** An action, where it can be done, and its keys, each of which can be chosen anew. */
export function ActionRow({ action, recording, onRecord }: ActionRowProps) {
  const { id, where = 'anywhere' } = action;
  const keys = useKeyChoice((state) => keysOf(id, state));
  const isChanged = useKeyChoice(({ chosen }) => chosen[id] !== undefined);
  const isRecording = recording?.id === id;
  const row = useRef<HTMLLIElement>(null);
  const wasRecording = useRef(false);
  useEffect(() => {
    if (wasRecording.current && !isRecording && !row.current?.contains(document.activeElement)) {
      row.current?.querySelector('button')?.focus();
    }
    wasRecording.current = isRecording;
  }, [isRecording]);
  return (
    <li ref={row} className={styles.row} data-action={id} data-recording={isRecording || undefined}>
      <span className={styles.action}>
        {nameOf(action)}
        {where !== 'anywhere' && <span className={styles.where}>{reachOf(where).words}</span>}
      </span>
      <span className={styles.keys}>
        {keys.map((shortcut) =>
          action.heard === 'habit' ? (
            <Kbd key={shortcut} shortcut={shortcut} />
          ) : (
            <button
              key={shortcut}
              type="button"
              className={classNames(
                styles.chip,
                isRecording && recording.replaced === shortcut && styles.awaited,
              )}
              aria-label={say('{keys} for “{title}”: choose others', {
                keys: shortcutWords(shortcut),
                title: nameOf(action),
              })}
              onClick={() => onRecord({ id, replaced: shortcut })}
            >
              <Kbd shortcut={shortcut} />
            </button>
          ),
        )}
        {action.heard === 'habit' && (
          <span className={styles.where}>{say('the same in every programme')}</span>
        )}
      </span>
      <span className={styles.tools}>
        {action.heard !== 'habit' && (
          <IconButton
            label={say('Add keys for “{title}”', { title: nameOf(action) })}
            icon={<Plus />}
            onClick={() => onRecord({ id, replaced: null })}
          />
        )}
        {isChanged && <Reset action={action} />}
      </span>
      {isRecording && (
        <KeyRecorder
          key={recording.replaced}
          action={action}
          replaced={recording.replaced}
          onDone={() => onRecord(null)}
        />
      )}
    </li>
  );
}

function Reset({ action }: { action: KnownAction }) {
  const first = firstKeysOf(action);
  const words = first.map((shortcut) => shortcutWords(shortcut)).join(', ');
  const takenFrom = first.flatMap((shortcut) => clashesWith(action, shortcut)).map(({ id }) => id);
  return (
    <IconButton
      label={
        words === ''
          ? say('No keys, as at first')
          : say('Back to {keys}, as at first', { keys: words })
      }
      icon={<RotateCcw />}
      onClick={() => resetKeys(action.id, takenFrom)}
    />
  );
}
