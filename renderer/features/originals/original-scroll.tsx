import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import styles from './original-pane.module.css';

interface OriginalScrollProps {
  label: string;
  /** Whether what it shows is there: the passage then comes into view. */
  isOpen: boolean;
  hasPassage: boolean;
  children: ReactNode;
}

/** What of a file is longer than the pane. Its button leads to the passage, and keys to it. */
export function OriginalScroll({ label, isOpen, hasPassage, children }: OriginalScrollProps) {
  const scroll = useRef<HTMLElement>(null);
  const show = () => {
    if (hasPassage) scroll.current?.querySelector('[data-passage]')?.scrollIntoView();
    else scroll.current?.scrollTo({ top: 0 });
  };
  useLayoutEffect(() => {
    if (isOpen) scroll.current?.querySelector('[data-passage]')?.scrollIntoView();
  }, [isOpen]);
  return (
    <section ref={scroll} className={styles.scroll} aria-label={label}>
      <div className={styles.way}>
        <Button variant="quiet" onClick={show}>
          {hasPassage ? say('Go to the passage') : say('Go to the beginning')}
        </Button>
      </div>
      {children}
    </section>
  );
}
