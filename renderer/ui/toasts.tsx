import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { Failure } from '../../shared/kernel/failure.ts';
import { retold } from '../wording/retell.ts';
import { say } from '../wording/say.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toasts.module.css';

const toasts = Toast.createToastManager();

interface ToastOptions {
  description?: string | undefined;
  /** One thing to do about it: "Undo". */
  action?: { label: string; run: () => void };
}

/** Says that something was done; it stays longer where it can be undone. */
export function showToast(title: string, { description, action }: ToastOptions = {}): void {
  const id = toasts.add({
    title,
    description,
    timeout: action ? 12_000 : 5_000,
    actionProps: action && {
      children: action.label,
      onClick: () => {
        toasts.close(id);
        action.run();
      },
    },
  });
}

/** Says what failed and what to do; it stays until it is closed. */
export function showFailure({ message, hint }: Pick<Failure, 'message' | 'hint'>): void {
  toasts.add({
    title: retold(message),
    description: hint && retold(hint),
    type: 'failure',
    timeout: 0,
    priority: 'high',
  });
}

const MESSAGES = say('Messages');

/** Takes the focus to what the newest message offers, "Undo" or closing it; nowhere without one. */
export function focusMessages(): void {
  document.querySelector<HTMLElement>(`[aria-label="${MESSAGES}"] button`)?.focus();
}

/** Where toasts appear; mounted once. */
export function ToastHost() {
  return (
    <Toast.Provider toastManager={toasts} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={MESSAGES}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={[]}>
      <div className={styles.words}>
        <Toast.Title className={styles.title} render={<p />} />
        <Toast.Description className={styles.description} />
      </div>
      {toast.actionProps && <Toast.Action render={<Button />} />}
      <Toast.Close render={<IconButton label={say('Close message')} icon={<X />} />} />
    </Toast.Root>
  ));
}
