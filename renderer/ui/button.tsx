import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

type ButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className'> & {
  /** `primary` for the one thing that a page or dialog is for; `quiet` where many stand in a row. */
  variant?: 'plain' | 'primary' | 'quiet';
  className?: string | undefined;
};

/** A button with words, and perhaps an icon before them. */
export function Button({ variant = 'plain', className, ...props }: ButtonProps) {
  return (
    <BaseButton
      {...props}
      className={classNames(
        styles.button,
        variant === 'primary' && styles.primary,
        variant === 'quiet' && styles.quiet,
        className,
      )}
    />
  );
}
