import { useId, useState } from 'react';
import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { Form, FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import { linesOf } from '../publications/publication-entry.ts';
import { sayChange } from '../sources/say-change.ts';
import { nameKindOptions } from './name-kinds.ts';

/** Name, kind, other names and a note of a record. */
export function NameForm({ entity }: { entity: EntityRecord }) {
  const form = useId();
  const [name, setName] = useState(entity.name);
  const [kind, setKind] = useState(entity.kind);
  const [note, setNote] = useState(entity.note);
  const [aliases, setAliases] = useState(entity.aliases.join('\n'));
  const isChanged =
    name !== entity.name ||
    kind !== entity.kind ||
    note !== entity.note ||
    aliases !== entity.aliases.join('\n');
  const error = name.trim() === '' ? say('It needs a name.') : null;

  const save = async () => {
    if (error) return;
    const saved = await changeArchive('entities.update', {
      entityId: entity.id,
      name: name.trim(),
      kind,
      note: note.trim(),
      aliases: linesOf(aliases),
    });
    if (!saved) return;
    setAliases(saved.entity.aliases.join('\n'));
    sayChange(saved.change);
  };

  return (
    <Form id={form} onSubmit={() => void save()}>
      <FormRow>
        <TextField label={say('Name')} value={name} onValueChange={setName} error={error} />
        <SelectField
          label={say('Kind')}
          value={kind}
          options={nameKindOptions}
          onValueChange={setKind}
        />
      </FormRow>
      <TextField
        label={say('Note')}
        hint={say('Who or what it is: office and years, or where it lies.')}
        value={note}
        onValueChange={setNote}
      />
      <Field
        label={
          kind === 'topic' ? say('Other names and words that speak for it') : say('Other names')
        }
        hint={say('One a line. Briefings that print any of them will suggest this record.')}
      >
        <textarea value={aliases} onChange={(event) => setAliases(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" disabled={!isChanged || error !== null}>
          {say('Save the record')}
        </Button>
      </div>
    </Form>
  );
}
