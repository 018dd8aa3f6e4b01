import { useState } from 'react';
import type { CorrectionKind } from '../../../shared/publishing/correction.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Field, SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import { kindOptions } from './correction-kinds.ts';

interface CorrectionDialogProps {
  briefingId: string;
  onClose: () => void;
}

/** Asks what was wrong and what is right, and then opens the text for it. */
export function CorrectionDialog({ briefingId, onClose }: CorrectionDialogProps) {
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const [wrong, setWrong] = useState('');
  const [right, setRight] = useState('');
  const begin = async () => {
    if (right.trim() === '') return;
    const words = { kind, wrong, right };
    if (await changeArchive('publishing.beginCorrection', { briefingId, words })) onClose();
  };
  return (
    <FormDialog
      title={say('Correct what is published')}
      description={say(
        'Then mend the text and publish the correction. Its date and these words are printed at the foot of the briefing.',
      )}
      answer={say('Mend the text')}
      isReady={right.trim() !== ''}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <SelectField label={say('Kind')} value={kind} options={kindOptions} onValueChange={setKind} />
      <Field label={say('What is right')} hint={say('As readers will see it.')}>
        <textarea
          rows={3}
          value={right}
          maxLength={2000}
          onChange={({ target }) => setRight(target.value)}
        />
      </Field>
      <Field label={say('What was wrong')} hint={say('May stay empty.')}>
        <textarea
          rows={2}
          value={wrong}
          maxLength={2000}
          onChange={({ target }) => setWrong(target.value)}
        />
      </Field>
    </FormDialog>
  );
}
