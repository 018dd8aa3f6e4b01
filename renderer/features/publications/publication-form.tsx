import { issnWithCheckDigit } from '../../../shared/issues/issn.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import { DateStyleGuess } from './date-style-guess.tsx';
import type { PublicationEntry, PublicationEntryErrors } from './publication-entry.ts';

interface PublicationFormProps {
  entry: PublicationEntry;
  /** The other publications, which this one may continue. */
  others: readonly Publication[];
  errors: PublicationEntryErrors;
  onChange: (entry: PublicationEntry) => void;
  /** One that is in the archive: its issues show how it writes dates. */
  publicationId?: Identifier | undefined;
}

const dateOrders = [
  { value: 'month-first', label: say('1/2/2000 is 2 January') },
  { value: 'day-first', label: say('1/2/2000 is 1 February') },
  { value: 'year-first', label: say('2000-01-02 is usual') },
] as const;

/** All that is known of a publication. */
export function PublicationForm({
  entry,
  others,
  errors,
  onChange,
  publicationId,
}: PublicationFormProps) {
  const field = (name: Exclude<keyof PublicationEntry, 'dateOrder' | 'continues'>) => ({
    value: entry[name],
    error: errors[name],
    onValueChange: (value: string) => onChange({ ...entry, [name]: value }),
  });
  return (
    <>
      <FormRow>
        <TextField label={say('Title')} required {...field('title')} />
        <TextField
          label={say('Short title')}
          hint={say('How its own texts name it')}
          {...field('shortTitle')}
        />
      </FormRow>
      <TextField label={say('Line under the masthead')} {...field('subtitle')} />
      <Field
        label={say('Other names')}
        hint={say(
          'One a line: abbreviations and the like. References by these names mean this publication.',
        )}
        error={errors.aliases}
      >
        <textarea
          value={entry.aliases}
          onChange={(event) => onChange({ ...entry, aliases: event.target.value })}
        />
      </Field>
      <Field
        label={say('Former titles')}
        hint={say(
          'One a line, with the last day of each where it is known: The Quay Post until 2000-12-31',
        )}
        error={errors.formerTitles}
      >
        <textarea
          value={entry.formerTitles}
          onChange={(event) => onChange({ ...entry, formerTitles: event.target.value })}
        />
      </Field>
      {others.length > 0 && (
        <SelectField
          label={say('Continues')}
          hint={say('Numbers and dates that it does not have itself are looked for there.')}
          value={entry.continues}
          options={[
            { value: '', label: say('No other publication') },
            ...others.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onValueChange={(continues) => onChange({ ...entry, continues })}
        />
      )}
      <FormRow>
        <TextField
          label={say('Publisher')}
          hint={say('Publications of one publisher know each other by their short titles.')}
          {...field('publisher')}
        />
        <TextField
          label={say('ISSN')}
          placeholder="2434-561X"
          hint={issnDoubt(entry.issn)}
          {...field('issn')}
        />
      </FormRow>
      <FormRow>
        <TextField label={say('Language')} hint={say('en, ru, en-GB')} {...field('language')} />
        <SelectField
          label={say('Dates in figures')}
          value={entry.dateOrder}
          options={dateOrders}
          onValueChange={(dateOrder) => onChange({ ...entry, dateOrder })}
        />
      </FormRow>
      {publicationId !== undefined && (
        <DateStyleGuess
          publicationId={publicationId}
          entry={entry}
          onUse={({ dateOrder, language }) => onChange({ ...entry, dateOrder, language })}
        />
      )}
    </>
  );
}

/** A check digit that does not fit is told, and kept: it may have been printed so. */
function issnDoubt(typed: string): string | undefined {
  const issn = typed.trim().toUpperCase();
  if (!/^\d{4}-\d{3}[\dX]$/.test(issn)) return undefined;
  const expected = issnWithCheckDigit(issn);
  return issn === expected
    ? undefined
    : say('Its check digit does not fit: {expected} would be right.', { expected });
}
