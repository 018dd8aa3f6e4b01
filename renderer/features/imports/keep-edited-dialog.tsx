import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../wording/say.ts';
import { takeBack } from './take-back.ts';

interface KeepEditedDialogProps {
  batchId: Identifier;
  /** What was edited since, in words. */
  reason: string;
}

/** Asks what to do where something of an import was edited since. */
export function KeepEditedDialog({ batchId, reason }: KeepEditedDialogProps) {
  const allButThese = () => {
    closeSheet();
    void takeBack(batchId, true);
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Something was edited since')}
      description={reason}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Leave all as it is')}</Button>
          <Button variant="primary" onClick={allButThese}>
            {say('Take back all but these')}
          </Button>
        </>
      }
    />
  );
}
