import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { ExplainedMatter } from '../../../shared/numbering/run-explanation.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import styles from './numbering-page.module.css';

interface ExplainDialogProps {
  publicationId: Identifier;
  about: ExplainedMatter;
  /** What is to be explained, as a sentence. */
  subject: string;
  onClose: () => void;
}

/** What is said most often, to be chosen with one click. */
const usual = [
  say('It never came out.'),
  say('Summer break.'),
  say('It is lost.'),
  say('It was printed so.'),
];

/** Asks why the run departs from its rule; it is remembered and not told again. */
export function ExplainDialog({ publicationId, about, subject, onClose }: ExplainDialogProps) {
  const [words, setWords] = useState('');
  const save = async () => {
    if (words.trim() === '') return;
    const said = await changeArchive('numbering.explain', { publicationId, words, about });
    if (!said) return;
    onClose();
    const undo = () => void changeArchive('numbering.takeExplanation', { explanationId: said.id });
    showToast(say('It is explained.'), { action: { label: say('Undo'), run: undo } });
  };
  return (
    <FormDialog
      title={say('Why is it so?')}
      description={subject}
      answer={say('Keep the explanation')}
      isReady={words.trim() !== ''}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={say('Explanation')}
        value={words}
        maxLength={500}
        onValueChange={setWords}
      />
      <p className={styles.usual}>
        {usual.map((suggestion) => (
          <Button key={suggestion} variant="quiet" onClick={() => setWords(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </p>
    </FormDialog>
  );
}
