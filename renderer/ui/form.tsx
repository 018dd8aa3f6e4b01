import type { ReactNode } from 'react';
import styles from './form.module.css';

interface FormProps {
  id: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** Fields one under the other. A button elsewhere sends it off by `form={id}`. */
export function Form({ id, onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Short fields side by side, as many as there is room for. */
export const FormRow = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);
