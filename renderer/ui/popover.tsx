import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

interface PopoverProps {
  /** The button that opens it; without one, give `anchor` and `open`. */
  trigger?: ReactElement | undefined;
  anchor?: ComponentProps<typeof BasePopover.Positioner>['anchor'];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Its name for assistive technology, where it has no visible title. */
  label?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  /** False keeps the focus where it is, for example in a text that is being typed. */
  takesFocus?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A small sheet beside what it belongs to. */
export function Popover({
  trigger,
  anchor,
  open,
  onOpenChange,
  label,
  side = 'bottom',
  align = 'start',
  takesFocus = true,
  className,
  children,
}: PopoverProps) {
  return (
    <BasePopover.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <BasePopover.Trigger render={trigger} />}
      <BasePopover.Portal>
        <BasePopover.Positioner
          className={styles.place}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          // Above or below its words, never over what stands beside them; too long, it scrolls.
          collisionAvoidance={{ fallbackAxisSide: 'none' }}
        >
          <BasePopover.Popup
            aria-label={label}
            className={classNames(styles.popup, className)}
            initialFocus={takesFocus ? undefined : false}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
