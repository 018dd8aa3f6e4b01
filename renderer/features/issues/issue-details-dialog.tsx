import { useState } from 'react';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import { type Bearing, bearingChoices, bearingOf } from './issue-bearing.ts';
import styles from './issue-details-dialog.module.css';
import { issueEntryOf, readIssueEntry } from './issue-entry.ts';
import { IssueForm } from './issue-form.tsx';
import type { MastheadErrors } from './masthead-entry.ts';
import { useNumbering } from './use-numbering.ts';

/** Corrects what an issue has in its masthead. */
export function IssueDetailsDialog({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  return issue ? <DetailsOf issue={issue} /> : null;
}

function DetailsOf({ issue }: { issue: IssueSummary }) {
  const publications = useArchive('publications.list', {}).data ?? [];
  const [publicationId, setPublicationId] = useState(issue.publicationId);
  const [entry, setEntry] = useState(() => issueEntryOf(issue));
  const [errors, setErrors] = useState<MastheadErrors>({});
  const [bearing, setBearing] = useState<Bearing>(() => bearingOf(issue.number));
  const proposal = useNumbering({
    publicationId,
    language: issue.language ?? 'en',
    date: entry.date,
    bearing,
    issueId: issue.id,
  });

  const save = async () => {
    const read = readIssueEntry(entry);
    if ('errors' in read) return setErrors(read.errors);
    const saved = await changeArchive('issues.update', {
      issueId: issue.id,
      publicationId,
      details: read.details,
    });
    if (saved) closeSheet();
  };

  return (
    <FormDialog
      title={say('Details of the issue')}
      description={say(
        'What points to this issue stays with it. What is written from now on goes by what it is called now.',
      )}
      answer={say('Save')}
      onSubmit={() => void save()}
      onClose={closeSheet}
    >
      <div className={styles.proposal}>
        <SelectField
          label={say('By the rule it would bear')}
          value={bearing}
          options={bearingChoices}
          onValueChange={setBearing}
        />
        <Button
          disabled={!proposal}
          onClick={() =>
            setEntry({
              ...entry,
              volume: proposal?.volume ?? '',
              number: proposal?.number ?? '',
            })
          }
        >
          {proposal?.number
            ? say('Take No. {number}', { number: proposal.number })
            : say('Take no number')}
        </Button>
      </div>
      <IssueForm entry={entry} errors={errors} onChange={setEntry} asksDate={!issue.date} />
      {publications.length > 1 && (
        <SelectField
          label={say('Publication')}
          value={publicationId}
          options={publications.map(({ id, title }) => ({ value: id, label: title }))}
          onValueChange={setPublicationId}
        />
      )}
    </FormDialog>
  );
}
