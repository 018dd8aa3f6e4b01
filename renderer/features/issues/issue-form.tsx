import { type IssueDetails, issueStatuses } from '../../../shared/issues/issue.ts';
import { SelectField } from '../../ui/field.tsx';
import { say } from '../../wording/say.ts';
import type { IssueEntry } from './issue-entry.ts';
import type { MastheadErrors } from './masthead-entry.ts';
import { MastheadFields } from './masthead-fields.tsx';

interface IssueFormProps {
  entry: IssueEntry;
  errors: MastheadErrors;
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
  return (
    <MastheadFields
      entry={entry}
      errors={errors}
      onChange={(changed) => onChange({ ...entry, ...changed })}
      asksDate={asksDate}
      besideDate={
        <SelectField
          label={say('Status')}
          value={entry.status}
          options={issueStatuses.map((value) => ({ value, label: statusNames[value] }))}
          onValueChange={(status) => onChange({ ...entry, status })}
        />
      }
    />
  );
}
