import type { ReactNode, SyntheticEvent } from 'react';
import { useChosenChange } from './change-context.ts';
import styles from './difference.module.css';

interface ChangeProps {
  change: number;
  /** What it is, for who hears it: "Replaced", "Moved here". */
  label: string;
  /** A change of a whole block, beside which its mark stands. */
  isBlock?: boolean;
  children: ReactNode;
}

/** One change of a proof: it can be gone to, and taken back. */
export function Change({ change, label, isBlock = false, children }: ChangeProps) {
  const { current, choose } = useChosenChange();
  // A change may lie in a paragraph that was moved, which is one too.
  const take = (event: SyntheticEvent) => {
    event.stopPropagation();
    choose(change);
  };
  const props = {
    role: 'group',
    'aria-label': label,
    tabIndex: -1,
    'data-change': change,
    'data-current': current === change ? '' : undefined,
    className: styles.change,
    onClick: take,
    onFocus: take,
  } as const;
  return isBlock ? <div {...props}>{children}</div> : <span {...props}>{children}</span>;
}
