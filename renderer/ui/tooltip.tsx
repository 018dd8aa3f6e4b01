import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import type { Shortcut } from '../actions/shortcut.ts';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

interface TooltipProps {
  text: string;
  shortcut?: Shortcut | undefined;
  /** The element that it speaks of; it gets the handlers. */
  children: ReactElement;
}

/** A few words under the pointer or the focus. Never the only place of what it says. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} collisionPadding={8}>
          <BaseTooltip.Popup className={styles.popup}>
            {text}
            {shortcut && <Kbd shortcut={shortcut} />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
