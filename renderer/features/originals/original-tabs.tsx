import { type KeyboardEvent, useRef } from 'react';
import styles from './original-pane.module.css';

interface OriginalTabsProps {
  label: string;
  /** What the tabs change. */
  panelId: string;
  tabs: readonly { readonly key: string; readonly words: string }[];
  chosen: string;
  onChoose: (key: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A row of tabs: one stop of the tab key, and the arrows go along. */
export function OriginalTabs({ label, panelId, tabs, chosen, onChoose }: OriginalTabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ key }) => key === chosen);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = (at + step + tabs.length) % tabs.length;
    const next = tabs[place];
    if (!next) return;
    onChoose(next.key);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus();
  };
  return (
    <div ref={row} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(({ key, words }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={panelId}
          tabIndex={key === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(key)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
