import { useState } from 'react';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import { type Bearing, bearingChoices } from './issue-bearing.ts';
import { beginningOf, beginningsFor, NOTHING, usualBeginning } from './issue-beginnings.ts';
import { emptyIssueEntry, type IssueEntry, readIssueEntry } from './issue-entry.ts';
import { IssueForm } from './issue-form.tsx';
import type { MastheadErrors } from './masthead-entry.ts';
import { useNumbering } from './use-numbering.ts';

/** Asks for what an issue has in its masthead and what it begins with, and starts it. */
export function NewIssueDialog({ publicationId }: { publicationId?: Identifier | undefined }) {
  const publications = useArchive('publications.list', {}).data ?? [];
  const [chosen, setChosen] = useState(publicationId);
  const publication = publications.find(({ id }) => id === chosen) ?? publications[0];
  const [typed, setTyped] = useState<Partial<IssueEntry>>({});
  const [bearing, setBearing] = useState<Bearing>('one');
  const begun = useBeginnings(publication, typed, bearing);
  const [wanted, setWanted] = useState<string | null>(null);
  const [errors, setErrors] = useState<MastheadErrors>({});
  const entry = { ...begun.entry, ...typed };
  const beginning = wanted ?? usualBeginning(begun.templates, entry.date);

  const create = async () => {
    const read = readIssueEntry(entry);
    if ('errors' in read) return setErrors(read.errors);
    if (!publication) return;
    const from = beginningOf(beginning);
    const issue = await changeArchive('assembly.begin', {
      publicationId: publication.id,
      from,
      details: read.details,
    });
    if (!issue) return;
    closeSheet();
    goTo({ kind: from === null ? 'issue' : 'board', issueId: issue.id });
  };
  const change = (next: IssueEntry) => setTyped({ ...typed, ...changedFields(entry, next) });

  return (
    <FormDialog
      title={say('New issue')}
      answer={say('Start the issue')}
      isReady={publication !== undefined}
      onSubmit={() => void create()}
      onClose={closeSheet}
    >
      <SelectField
        label={say('Publication')}
        value={publication?.id ?? ''}
        options={publications.map(({ id, title }) => ({ value: id, label: title }))}
        onValueChange={(id) => {
          setChosen(id);
          setTyped({});
          setWanted(null);
        }}
      />
      <SelectField
        label={say('It bears')}
        value={bearing}
        options={bearingChoices}
        onValueChange={(value) => {
          const { volume: _v, number: _n, ...others } = typed;
          setTyped(others);
          setBearing(value);
        }}
      />
      {begun.isProposed && <IssueForm entry={entry} errors={errors} onChange={change} />}
      {begun.choices.length > 1 && (
        <SelectField
          label={say('Begins with')}
          value={beginning}
          options={begun.choices}
          onValueChange={setWanted}
        />
      )}
    </FormDialog>
  );
}

/** What a person wrote over what was proposed. */
function changedFields(before: IssueEntry, after: IssueEntry): Partial<IssueEntry> {
  const fields = Object.entries(after).filter(
    ([name, value]) => before[name as keyof IssueEntry] !== value,
  );
  return Object.fromEntries(fields);
}

/** What an issue of the typed day, or the next, is called by the rule, and what it may begin with. */
function useBeginnings(
  publication: Publication | undefined,
  typed: Partial<IssueEntry>,
  bearing: Bearing,
) {
  const publicationId = publication?.id ?? '-';
  const enabled = publication !== undefined;
  const asked = { language: publication?.language ?? 'en', bearing };
  const next = useNumbering({ ...asked, publicationId: publication?.id, date: typed.date ?? '' });
  const templates = useArchive('assembly.templates', { publicationId }, { enabled }).data ?? [];
  const last = useArchive('issues.list', { publicationId, limit: 1 }, { enabled }).data?.issues[0];
  // Where the rule does not say when the next comes out, it is of today, and its volume of that day.
  const isOfToday = next?.date === null;
  const day = [today(), last?.date ?? ''].toSorted().at(-1) ?? today();
  const ofToday = useNumbering({
    ...asked,
    publicationId: isOfToday ? publication?.id : undefined,
    date: day,
  });
  const proposal = isOfToday ? ofToday : next;
  const entry: IssueEntry = {
    ...emptyIssueEntry(proposal?.date ?? day),
    volume: proposal?.volume ?? '',
    number: proposal?.number ?? '',
  };
  const nothing = { value: NOTHING, label: say('nothing') };
  return {
    entry,
    // Fields that are filled in while one types in them would mix both.
    isProposed: !enabled || proposal !== undefined,
    templates,
    choices: [nothing, ...beginningsFor(templates, last)],
  };
}

/** The day on this machine's own calendar. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
