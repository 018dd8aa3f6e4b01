import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useCommand } from '../../app/commands.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './panel-frame.module.css';

interface PanelFrameProps {
  title: string;
  /** What its button to close it is called. */
  closing: string;
  onClose: () => void;
  /** Narrower than others, and beside the text in narrower windows. */
  isSlim?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** What all panels beside the text have: their place, their title, the ways into them and out. */
export function PanelFrame({
  title,
  closing,
  onClose,
  isSlim = false,
  className,
  children,
}: PanelFrameProps) {
  const kind = isSlim ? styles.slim : styles.wide;
  const panel = useRef<HTMLElement>(null);
  useCommand({
    id: 'view.panel',
    run: () => panel.current?.focus(),
  });
  return (
    <aside
      ref={panel}
      className={classNames(styles.panel, kind, className)}
      aria-label={title}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton label={closing} icon={<X />} onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}

interface PanelSettingProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

/** At the foot of a panel: the keys that its lines hear, and how it is set. */
export const PanelFoot = ({ children }: { children: ReactNode }) => (
  <footer className={styles.foot}>{children}</footer>
);

export function PanelSetting({ isOn, onChange, children }: PanelSettingProps) {
  return (
    <label className={styles.setting}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  );
}
