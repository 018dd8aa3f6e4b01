import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
}

export interface Question {
  readonly title: string;
  readonly description?: string;
  readonly fields: readonly AskedField[];
  /** The word on its button. */
  readonly answer: string;
  /** A second way to end it: "Remove the link". */
  readonly other?: { readonly label: string; run(): void };
  /** What is wrong with these words, or null. */
  refuse?(words: Readonly<Record<string, string>>): string | null;
  run(words: Readonly<Record<string, string>>): void;
}

/** Asks for a few words. */
export function AskDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const [words, setWords] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(question.fields.map(({ name, value }) => [name, value ?? ''])),
  );
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const refusal = question.refuse?.(words) ?? null;
    setError(refusal);
    if (refusal !== null) return;
    onClose();
    question.run(words);
  };
  const { title, description, answer, other } = question;
  return (
    <FormDialog
      {...{ title, description, answer, onClose }}
      aside={
        other && (
          <Button
            variant="quiet"
            onClick={() => {
              onClose();
              other.run();
            }}
          >
            {other.label}
          </Button>
        )
      }
      onSubmit={submit}
    >
      {question.fields.map(({ name, label, hint }, index) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          error={index === 0 ? error : null}
          value={words[name] ?? ''}
          onValueChange={(value) => setWords((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </FormDialog>
  );
}
