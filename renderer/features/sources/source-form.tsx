import { useId, useState } from 'react';
import { type SourceRecord, sourceKinds } from '../../../shared/authority/source-record.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { Form, FormRow } from '../../ui/form.tsx';
import { linesOf } from '../publications/publication-entry.ts';
import { sayChange } from './say-change.ts';
import { sourceKindNames } from './source-kinds.ts';

/** Name, kind and other spellings of a source. */
export function SourceForm({ source }: { source: SourceRecord }) {
  const form = useId();
  const [name, setName] = useState(source.name);
  const [kind, setKind] = useState(source.kind);
  const [aliases, setAliases] = useState(source.aliases.join('\n'));
  const isChanged =
    name !== source.name || kind !== source.kind || aliases !== source.aliases.join('\n');
  const error = name.trim() === '' ? 'A source needs a name.' : null;

  const save = async () => {
    if (error) return;
    const saved = await changeArchive('sources.update', {
      sourceId: source.id,
      name: name.trim(),
      kind,
      spellings: linesOf(aliases).map((spelling) => ({ name: spelling })),
    });
    if (!saved) return;
    setAliases(saved.source.aliases.join('\n'));
    sayChange(saved.change);
  };

  return (
    <Form id={form} onSubmit={() => void save()}>
      <FormRow>
        <TextField label="Name" value={name} onValueChange={setName} error={error} />
        <SelectField
          label="Kind"
          value={kind}
          options={sourceKinds.map((value) => ({ value, label: sourceKindNames[value] }))}
          onValueChange={setKind}
        />
      </FormRow>
      <Field
        label="Other spellings"
        hint="One a line. Each belongs to one source only; citations by any of them come here."
      >
        <textarea value={aliases} onChange={(event) => setAliases(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" disabled={!isChanged || error !== null}>
          Save the record
        </Button>
      </div>
    </Form>
  );
}
