import { Field as BaseField } from '@base-ui/react/field';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what was entered, in words; null where nothing is. */
  error?: string | null | undefined;
  className?: string | undefined;
  /** The control itself: an `<input>`, `<select>` or `<textarea>`, bare. */
  children: ReactElement;
}

/** A control with its label, hint and error, tied together for assistive technology. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  return (
    <BaseField.Root className={classNames(styles.field, className)} invalid={Boolean(error)}>
      <BaseField.Label className={styles.label}>{label}</BaseField.Label>
      <BaseField.Control className={styles.control} render={children} />
      {hint && !error && (
        <BaseField.Description className={styles.hint}>{hint}</BaseField.Description>
      )}
      {error && (
        <BaseField.Error className={styles.error} match>
          {error}
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'input'>, 'onChange' | 'className'> & {
    value: string;
    onValueChange: (value: string) => void;
  };

/** A field of one line. */
export function TextField({
  label,
  hint,
  error,
  className,
  onValueChange,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      <input dir="auto" {...input} onChange={(event) => onValueChange(event.target.value)} />
    </Field>
  );
}

type SelectFieldProps<Value extends string> = Omit<FieldProps, 'children'> & {
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onValueChange: (value: Value) => void;
};

/** A choice among a few. */
export function SelectField<Value extends string>({
  value,
  options,
  onValueChange,
  ...field
}: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      <select value={value} onChange={(event) => onValueChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
