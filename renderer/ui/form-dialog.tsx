import { type ReactNode, useId } from 'react';
import { say } from '../wording/say.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';

interface FormDialogProps {
  title: string;
  description?: ReactNode;
  wide?: boolean;
  /** The word on the button that sends it off. */
  answer: string;
  /** False while what is asked for is not there yet. */
  isReady?: boolean;
  /** Before the buttons of every form. */
  aside?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  /** Its fields. */
  children: ReactNode;
}

/** A sheet that asks for some fields; it is sent off by its button or by Enter. */
export function FormDialog({ answer, isReady = true, aside, ...props }: FormDialogProps) {
  const form = useId();
  const { title, description, wide = false, onSubmit, onClose, children } = props;
  return (
    <Dialog
      open
      wide={wide}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      actions={
        <>
          {aside}
          <Button onClick={onClose}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!isReady}>
            {answer}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={onSubmit}>
        {children}
      </Form>
    </Dialog>
  );
}
