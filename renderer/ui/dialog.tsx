import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** The buttons at its foot, the primary last. */
  actions?: ReactNode;
  wide?: boolean;
  /** False where it must not be closed by Escape or a click outside, while something runs. */
  dismissible?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

/** A sheet over the desk that asks for one thing; the focus stays in it and returns afterwards. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  actions,
  wide = false,
  dismissible = true,
  initialFocus,
  children,
}: DialogProps) {
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => (next || dismissible) && onOpenChange(next)}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.veil} />
        <BaseDialog.Viewport className={styles.place}>
          <BaseDialog.Popup
            className={classNames(styles.popup, wide && styles.wide)}
            initialFocus={initialFocus}
          >
            <div className={styles.head}>
              <div className={styles.titles}>
                <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
                {description && (
                  <BaseDialog.Description className={styles.description}>
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              {dismissible && (
                <BaseDialog.Close render={<IconButton label="Close" icon={<X />} />} />
              )}
            </div>
            <div className={styles.body}>{children}</div>
            {actions && <div className={styles.foot}>{actions}</div>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
