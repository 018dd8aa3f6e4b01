import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { say } from '../wording/say.ts';
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
  children,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
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
            ref={popup}
            initialFocus={() => firstControl(popup.current)}
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
                <BaseDialog.Close render={<IconButton label={say('Close')} icon={<X />} />} />
              )}
            </div>
            <div className={styles.body} data-part="body">
              {children}
            </div>
            {actions && (
              <div className={styles.foot} data-part="foot">
                {actions}
              </div>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** What a person is asked for: the field marked so, the first field, or the button at the foot; else all of it. */
function firstControl(popup: HTMLElement | null): HTMLElement | true {
  const fields = 'input:not([hidden]), select, textarea, button:not([data-disabled])';
  const field = popup?.querySelector<HTMLElement>(`[data-part="body"] :is(${fields})`);
  const buttons = popup?.querySelectorAll<HTMLElement>('[data-part="foot"] button');
  return (
    popup?.querySelector<HTMLElement>('[data-asked]') ??
    field ??
    buttons?.[buttons.length - 1] ??
    popup ??
    true
  );
}
