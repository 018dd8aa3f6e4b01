import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactElement } from 'react';
import { ariaShortcut, type Shortcut } from '../app/shortcut.ts';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<typeof BaseButton>, 'children' | 'className'> & {
  /** What it does: its name for assistive technology, and its tooltip. */
  label: string;
  shortcut?: Shortcut | undefined;
  icon: ReactElement;
  className?: string | undefined;
};

/** A button that is only an icon, and says in a tooltip what it does. */
export function IconButton({ label, shortcut, icon, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <BaseButton
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        {...props}
        className={classNames(styles.button, styles.icon, className)}
      >
        {icon}
      </BaseButton>
    </Tooltip>
  );
}
