import { useId, useState } from 'react';
import type { IssueDetails } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { type IssueEntryErrors, issueEntryOf, readIssueEntry } from './issue-entry.ts';
import { IssueForm } from './issue-form.tsx';

/** Corrects what an issue has in its masthead. */
export function IssueDetailsDialog({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  return issue ? <DetailsOf issueId={issueId} details={issue} /> : null;
}

function DetailsOf({ issueId, details }: { issueId: Identifier; details: IssueDetails }) {
  const form = useId();
  const [entry, setEntry] = useState(() => issueEntryOf(details));
  const [errors, setErrors] = useState<IssueEntryErrors>({});

  const save = async () => {
    const read = readIssueEntry(entry);
    if ('errors' in read) return setErrors(read.errors);
    const saved = await changeArchive('issues.update', { issueId, details: read.details });
    if (saved) closeSheet();
  };

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title="Details of the issue"
      description="References to this issue are resolved anew when its number or date changes."
      actions={
        <>
          <Button onClick={closeSheet}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Save
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void save()}>
        <IssueForm entry={entry} errors={errors} onChange={setEntry} asksDate={!details.date} />
      </Form>
    </Dialog>
  );
}
