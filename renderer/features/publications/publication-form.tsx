import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import type { PublicationEntry, PublicationEntryErrors } from './publication-entry.ts';

interface PublicationFormProps {
  entry: PublicationEntry;
  errors: PublicationEntryErrors;
  onChange: (entry: PublicationEntry) => void;
}

const dateOrders = [
  { value: 'month-first', label: '1/2/2000 is 2 January' },
  { value: 'day-first', label: '1/2/2000 is 1 February' },
] as const;

/** All that is known of a publication. */
export function PublicationForm({ entry, errors, onChange }: PublicationFormProps) {
  const field = (name: Exclude<keyof PublicationEntry, 'dateOrder'>) => ({
    value: entry[name],
    error: errors[name],
    onValueChange: (value: string) => onChange({ ...entry, [name]: value }),
  });
  return (
    <>
      <FormRow>
        <TextField label="Title" required {...field('title')} />
        <TextField label="Short title" hint="How its own texts name it" {...field('shortTitle')} />
      </FormRow>
      <TextField label="Line under the masthead" {...field('subtitle')} />
      <Field
        label="Other names"
        hint="One a line: earlier titles, abbreviations. References by these names mean this publication."
        error={errors.aliases}
      >
        <textarea
          value={entry.aliases}
          onChange={(event) => onChange({ ...entry, aliases: event.target.value })}
        />
      </Field>
      <FormRow>
        <TextField label="Publisher" {...field('publisher')} />
        <TextField label="ISSN" placeholder="1234-567X" {...field('issn')} />
      </FormRow>
      <FormRow>
        <TextField label="Language" hint="en, ru, en-GB" {...field('language')} />
        <SelectField
          label="Dates in figures"
          value={entry.dateOrder}
          options={dateOrders}
          onValueChange={(dateOrder) => onChange({ ...entry, dateOrder })}
        />
      </FormRow>
    </>
  );
}
