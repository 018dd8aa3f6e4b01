import { useId, useState } from 'react';
import { knownPart } from '../../../shared/dates/known-part.ts';
import type { PlannedFileDetails } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet, openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { say } from '../../wording/say.ts';
import { MastheadFields } from '../issues/masthead-fields.tsx';
import { correct } from './correct-plan.ts';
import {
  type CorrectionEntry,
  type CorrectionErrors,
  readCorrectionEntry,
} from './correction-entry.ts';
import { encodingOptions } from './encodings.ts';
import { FilePreview } from './file-preview.tsx';
import { fileNameOf } from './plan-words.ts';
import { ScopeField, useScopes } from './scope-field.tsx';

interface CorrectionDialogProps {
  batchId: Identifier;
  file: number;
}

/** Corrects what was read of a file of a plan, for it alone or for all that are alike. */
export function CorrectionDialog({ batchId, file }: CorrectionDialogProps) {
  const details = useArchive('imports.planFile', { batchId, file }).data;
  return details ? <CorrectionForm batchId={batchId} file={details} /> : null;
}

function CorrectionForm({ batchId, file }: { batchId: Identifier; file: PlannedFileDetails }) {
  const [before] = useState(() => entryOf(file));
  const [entry, setEntry] = useState(before);
  const [errors, setErrors] = useState<CorrectionErrors>({});
  const scopes = useScopes(batchId, file);
  const [scope, setScope] = useState(0);
  const publications = useArchive('publications.list', {}).data ?? [];
  const listId = useId();
  const change = (changed: Partial<CorrectionEntry>) => {
    setEntry({ ...entry, ...changed });
    setErrors({});
  };
  const field = (name: 'publication' | 'encoding') => ({
    value: entry[name],
    error: errors[name],
    onValueChange: (value: string) => change({ [name]: value }),
  });
  const save = () => {
    const read = readCorrectionEntry(entry, before);
    if ('errors' in read) return setErrors(read.errors);
    closeSheet();
    const chosen = scopes[scope];
    if (chosen) void correct(batchId, chosen.scope, read.correction);
  };
  return (
    <FormDialog
      title={say('Correct what was read')}
      description={fileNameOf(file.name)}
      answer={say('Correct')}
      aside={
        isTable(file) && (
          <Button onClick={() => openSheet({ kind: 'map-columns', batchId, file: file.file })}>
            {say('Columns…')}
          </Button>
        )
      }
      onSubmit={save}
      onClose={closeSheet}
    >
      <TextField
        label={say('Publication')}
        list={listId}
        hint={say('One of those that are here, or a new one')}
        {...field('publication')}
      />
      <datalist id={listId}>
        {publications.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
      <MastheadFields entry={entry} errors={errors} onChange={change} />
      {file.encoding !== null && (
        <>
          <SelectField
            label={say('Encoding')}
            hint={say('How its letters are written down; look at those with accents')}
            options={encodingOptions(file.encoding)}
            {...field('encoding')}
          />
          <FilePreview batchId={batchId} file={file.file} encoding={entry.encoding} />
        </>
      )}
      <ScopeField label={say('It counts')} scopes={scopes} value={scope} onValueChange={setScope} />
    </FormDialog>
  );
}

/** As the first of its issues was read; where there are several, a correction is for all of them. */
function entryOf({ issues, publication, encoding }: PlannedFileDetails): CorrectionEntry {
  const [issue] = issues;
  return {
    publication: issue?.publication ?? publication ?? '',
    volume: issue?.volume ?? '',
    number: issue?.number ?? '',
    date: issue?.date ? knownPart(issue.date, issue.datePrecision) : '',
    title: issue?.title ?? '',
    encoding: encoding ?? '',
  };
}

/** A table whose columns say nothing is not understood, until a person says what they hold. */
const isTable = ({ format }: PlannedFileDetails): boolean => format === 'csv' || format === null;
