import { useEffect, useEffectEvent, useState } from 'react';
import type { KnownAction } from '../../actions/all-actions.ts';
import type { Shortcut } from '../../actions/shortcut.ts';
import { nameOf } from '../../actions/words-of.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { listed } from '../../wording/listed.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { bindKeys, unbindKeys } from './bind-keys.ts';
import styles from './choose-keys.module.css';
import { type ReadPress, readPress } from './read-press.ts';

interface KeyRecorderProps {
  action: KnownAction;
  /** The keys in whose place the new ones come; null where they come beside them. */
  replaced: Shortcut | null;
  onDone: () => void;
}

/** Waits for new keys: no key does anything else meanwhile, and Escape leaves all as it was. */
export function KeyRecorder({ action, replaced, onDone }: KeyRecorderProps) {
  const [read, setRead] = useState<ReadPress>({ kind: 'held', keys: [] });
  const isAsking = read.kind === 'taken';
  const hear = useEffectEvent((event: KeyboardEvent) => {
    // The buttons of a question are pressed by keys too.
    const isOfQuestion = isAsking && ['Enter', ' ', 'Tab', 'Shift'].includes(event.key);
    if (isOfQuestion || event.isComposing || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    const next = readPress(event, action);
    if (next.kind === 'free') bindKeys(action.id, next.shortcut, replaced);
    if (next.kind === 'leave' || next.kind === 'free') onDone();
    else if (next.kind !== 'held' || !isAsking) setRead(next);
  });
  const point = useEffectEvent(({ target }: PointerEvent) => {
    if (!(target instanceof Element && target.closest('[data-recorder]'))) onDone();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => hear(event);
    const release = () => setRead((now) => (now.kind === 'held' ? { ...now, keys: [] } : now));
    const leave = (event: PointerEvent) => point(event);
    window.addEventListener('keydown', press, true);
    window.addEventListener('keyup', release, true);
    window.addEventListener('pointerdown', leave, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', release, true);
      window.removeEventListener('pointerdown', leave, true);
    };
  }, []);
  return (
    <div className={styles.recorder} data-recorder="">
      <p role="status" className={styles.state}>
        <WhatWasRead read={read} />
      </p>
      <div className={styles.recorderActions}>
        {isAsking && (
          <Button
            variant="primary"
            autoFocus
            onClick={() => {
              const from = read.by.map(({ id }) => id);
              bindKeys(action.id, read.shortcut, replaced, from);
              onDone();
            }}
          >
            {say('Take them over')}
          </Button>
        )}
        {replaced !== null && !isAsking && (
          <Button
            variant="quiet"
            onClick={() => {
              unbindKeys(action.id, replaced);
              onDone();
            }}
          >
            {say('Do without these keys')}
          </Button>
        )}
        <Button variant="quiet" onClick={onDone}>
          {say('Leave it')} <Kbd shortcut="Escape" />
        </Button>
      </div>
    </div>
  );
}

function WhatWasRead({ read }: { read: ReadPress }) {
  switch (read.kind) {
    case 'refused':
      return (
        <Say
          words="{keys} cannot be chosen. {reason}"
          keys={<Kbd shortcut={read.shortcut} />}
          reason={read.reason}
        />
      );
    case 'taken':
      return (
        <Say
          words="{keys} is {others} until now."
          keys={<Kbd shortcut={read.shortcut} />}
          others={listed(read.by.map((other) => say('“{title}”', { title: nameOf(other) })))}
        />
      );
    case 'held':
      return read.keys.length > 0 ? (
        <Say
          words="{keys} and…"
          keys={<span className={styles.held}>{read.keys.join(' ')}</span>}
        />
      ) : (
        say('Press the new keys.')
      );
    default:
      return null;
  }
}
