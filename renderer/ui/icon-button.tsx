import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactElement } from 'react';
import type { ActionId } from '../actions/all-actions.ts';
import { useShownKeys } from '../actions/keys-of.ts';
import { ariaShortcut, type Shortcut } from '../actions/shortcut.ts';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<typeof BaseButton>, 'children' | 'className'> & {
  /** What it does: its name for assistive technology, and its tooltip. */
  label: string;
  /** The action that it does, whose keys its tooltip shows. */
  action?: ActionId | undefined;
  /** Keys that are those of no action: Escape. */
  shortcut?: Shortcut | undefined;
  icon: ReactElement;
  className?: string | undefined;
};

/** A button that is only an icon, and says in a tooltip what it does. */
export function IconButton(props: IconButtonProps) {
  const { label, action, shortcut, icon, className, ...others } = props;
  const keys = useShownKeys(action) ?? shortcut;
  return (
    <Tooltip text={label} shortcut={keys}>
      <BaseButton
        aria-label={label}
        aria-keyshortcuts={keys && ariaShortcut(keys)}
        {...others}
        className={classNames(styles.button, styles.icon, className)}
      >
        {icon}
      </BaseButton>
    </Tooltip>
  );
}
