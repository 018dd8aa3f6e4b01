import { type IssueDetails, issueStatuses } from '../../../shared/issues/issue.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import type { IssueEntry, IssueEntryErrors } from './issue-entry.ts';

interface IssueFormProps {
  entry: IssueEntry;
  errors: IssueEntryErrors;
  onChange: (entry: IssueEntry) => void;
  /** Whether the date is what is wanted first. */
  asksDate?: boolean;
}

const statusNames: Record<IssueDetails['status'], string> = {
  draft: say('Draft'),
  published: say('Published'),
};

/** Volume, number, day, title and status of an issue. */
export function IssueForm({ entry, errors, onChange, asksDate = false }: IssueFormProps) {
  const field = (name: 'volume' | 'number' | 'date' | 'title') => ({
    value: entry[name],
    error: errors[name],
    onValueChange: (value: string) => onChange({ ...entry, [name]: value }),
  });
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
        <SelectField
          label={say('Status')}
          value={entry.status}
          options={issueStatuses.map((value) => ({ value, label: statusNames[value] }))}
          onValueChange={(status) => onChange({ ...entry, status })}
        />
      </FormRow>
      <TextField
        label={say('Title')}
        hint={say('Only if this issue has one of its own')}
        {...field('title')}
      />
    </>
  );
}
