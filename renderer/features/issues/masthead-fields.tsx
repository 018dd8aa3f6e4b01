import type { ReactNode } from 'react';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import type { MastheadEntry, MastheadErrors } from './masthead-entry.ts';

interface MastheadFieldsProps {
  entry: MastheadEntry;
  errors: MastheadErrors;
  onChange: (changed: Partial<MastheadEntry>) => void;
  /** Whether the date is what is wanted first. */
  asksDate?: boolean;
  /** What stands beside the date; the title where nothing does. */
  besideDate?: ReactNode;
}

/** Volume, number, day and title of an issue. */
export function MastheadFields({
  entry,
  errors,
  onChange,
  asksDate = false,
  besideDate,
}: MastheadFieldsProps) {
  const field = (name: keyof MastheadEntry) => ({
    value: entry[name],
    error: errors[name],
    onValueChange: (value: string) => onChange({ [name]: value }),
  });
  const title = (
    <TextField
      label={say('Title')}
      hint={say('Only if this issue has one of its own')}
      {...field('title')}
    />
  );
  return (
    <>
      <FormRow>
        <TextField label={say('Volume')} {...field('volume')} />
        <TextField
          label={say('Number')}
          hint={say('As printed: 160, 12-13, Special')}
          {...field('number')}
        />
      </FormRow>
      <FormRow>
        <TextField
          label={say('Date')}
          hint={say('2000-08-29, or 2000-08 or 2000 where less is known')}
          inputMode="numeric"
          data-asked={asksDate || undefined}
          {...field('date')}
        />
        {besideDate ?? title}
      </FormRow>
      {besideDate && title}
    </>
  );
}
