import type { ReactNode } from 'react';
import styles from './choices.module.css';
import { classNames } from './class-names.ts';

interface ChoicesProps {
  /** What is chosen, in words. */
  legend: string;
  className?: string | undefined;
  /** Each a `Choice`. */
  children: ReactNode;
}

/** Choices one under the other, each with what it means. */
export const Choices = ({ legend, className, children }: ChoicesProps) => (
  <fieldset className={classNames(styles.choices, className)}>
    <legend className={styles.legend}>{legend}</legend>
    {children}
  </fieldset>
);

interface ChoiceProps {
  /** The name of the group where only one of it can be chosen; left out where several can. */
  oneOf?: string;
  name: string;
  meaning: string;
  checked: boolean;
  onChange: () => void;
}

export const Choice = ({ oneOf, name, meaning, checked, onChange }: ChoiceProps) => (
  <label className={styles.choice}>
    <input
      type={oneOf === undefined ? 'checkbox' : 'radio'}
      name={oneOf}
      checked={checked}
      onChange={onChange}
    />
    <span className={styles.name}>{name}</span>
    <span className={styles.meaning}>{meaning}</span>
  </label>
);

interface TicksProps<Value> {
  /** What they are about, in words. */
  legend: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  isTicked: (value: Value) => boolean;
  onTick: (value: Value, isTicked: boolean) => void;
  /** One under the other. */
  stacked?: boolean;
}

/** Short things, each of which is so or is not. */
export const Ticks = <Value extends string | number>(props: TicksProps<Value>) => (
  <fieldset className={styles.ticks} data-stacked={props.stacked || undefined}>
    <legend className={styles.legend}>{props.legend}</legend>
    {props.options.map(({ value, label }) => (
      <label key={value} className={styles.tick}>
        <input
          type="checkbox"
          checked={props.isTicked(value)}
          onChange={({ target }) => props.onTick(value, target.checked)}
        />
        {label}
      </label>
    ))}
  </fieldset>
);
