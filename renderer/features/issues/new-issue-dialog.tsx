import { useId, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import { emptyIssueEntry, type IssueEntryErrors, readIssueEntry } from './issue-entry.ts';
import { IssueForm } from './issue-form.tsx';

/** Asks for what an issue has in its masthead, and starts it. */
export function NewIssueDialog({ publicationId }: { publicationId?: Identifier | undefined }) {
  const form = useId();
  const publications = useArchive('publications.list', {}).data ?? [];
  const [chosen, setChosen] = useState(publicationId);
  const [entry, setEntry] = useState(() => emptyIssueEntry(today()));
  const [errors, setErrors] = useState<IssueEntryErrors>({});
  const publication = chosen ?? publications[0]?.id;

  const create = async () => {
    const read = readIssueEntry(entry);
    if ('errors' in read) return setErrors(read.errors);
    if (!publication) return;
    const details = read.details;
    const issue = await changeArchive('issues.create', { publicationId: publication, details });
    if (!issue) return;
    closeSheet();
    goTo({ kind: 'issue', issueId: issue.id });
  };

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('New issue')}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!publication}>
            {say('Start the issue')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => void create()}>
        <SelectField
          label={say('Publication')}
          value={publication ?? ''}
          options={publications.map(({ id, title }) => ({ value: id, label: title }))}
          onValueChange={setChosen}
        />
        <IssueForm entry={entry} errors={errors} onChange={setEntry} />
      </Form>
    </Dialog>
  );
}

/** The day on this machine's own calendar. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
