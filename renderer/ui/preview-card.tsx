import { PreviewCard as BaseCard } from '@base-ui/react/preview-card';
import type { ReactElement, ReactNode } from 'react';
import { say } from '../wording/say.ts';
import styles from './popover.module.css';

/** Milliseconds that pointer or focus rests on a link before its preview opens, and stays open. */
const REST = 400;
const STRAY = 250;

interface PreviewCardProps {
  /** The link: an `<a>`, which gets the handlers. */
  children: ReactElement;
  /** Drawn only while it is shown. */
  content: ReactNode;
}

/** What a link leads to, shown beside it on hover and focus. Nothing in it is to be pressed. */
export function PreviewCard({ children, content }: PreviewCardProps) {
  return (
    <BaseCard.Root>
      <BaseCard.Trigger render={children} delay={REST} closeDelay={STRAY} />
      <BaseCard.Portal>
        <BaseCard.Positioner
          sideOffset={6}
          collisionPadding={8}
          align="start"
          collisionAvoidance={{ fallbackAxisSide: 'none' }}
        >
          <BaseCard.Popup className={styles.popup} render={<aside aria-label={say('Preview')} />}>
            {content}
          </BaseCard.Popup>
        </BaseCard.Positioner>
      </BaseCard.Portal>
    </BaseCard.Root>
  );
}
