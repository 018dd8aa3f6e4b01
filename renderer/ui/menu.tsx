import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import type { ActionId } from '../actions/all-actions.ts';
import { ActionKbd } from './kbd.tsx';
import styles from './menu.module.css';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: 'start' | 'end';
  /** False where its items take the focus elsewhere. */
  returnsFocus?: boolean;
  children: ReactNode;
}

/** A list of things to do, under a button. */
export function Menu({ trigger, align = 'start', returnsFocus = true, children }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={4} collisionPadding={8}>
          <BaseMenu.Popup className={styles.popup} finalFocus={returnsFocus}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  icon?: ReactElement;
  /** The action that it does, whose keys it shows. */
  action?: ActionId | undefined;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuItem({ onSelect, icon, action, disabled, children }: MenuItemProps) {
  return (
    <BaseMenu.Item className={styles.item} onClick={onSelect} disabled={disabled}>
      {icon}
      <span className={styles.words}>{children}</span>
      {action && <ActionKbd action={action} />}
    </BaseMenu.Item>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className={styles.separator} />;
}
