import { useId, useState } from 'react';
import {
  languageTag,
  type SourceDetails,
  sourceKinds,
} from '../../../shared/authority/source-record.ts';
import { Button } from '../../ui/button.tsx';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { Form, FormRow } from '../../ui/form.tsx';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';
import { countryOptions, languageName } from './place-words.ts';
import { sourceKindNames } from './source-kinds.ts';

/** What is known of a source besides its names and what it has to do with others. */
export function SourceForm({ source }: { source: SourceDetails }) {
  const form = useId();
  const [name, setName] = useState(source.name);
  const [kind, setKind] = useState(source.kind);
  const [country, setCountry] = useState(source.country ?? '');
  const [language, setLanguage] = useState(source.language ?? '');
  const [notes, setNotes] = useState(source.notes);
  const isChanged =
    name !== source.name ||
    kind !== source.kind ||
    country !== (source.country ?? '') ||
    language !== (source.language ?? '') ||
    notes !== source.notes;
  const errors = {
    name: name.trim() === '' ? say('A source needs a name.') : null,
    language:
      language !== '' && !languageTag.safeParse(language).success
        ? say('Two or three letters, as in “ru” or “zh-Hant”.')
        : null,
  };
  const isWrong = Object.values(errors).some((error) => error !== null);

  const save = async () => {
    if (isWrong) return;
    await changeSource({
      sourceId: source.id,
      ...{ name: name.trim(), kind, notes },
      ...{ country: country || null, language: language || null },
    });
  };

  return (
    <Form id={form} onSubmit={() => void save()}>
      <FormRow>
        <TextField label={say('Name')} value={name} onValueChange={setName} error={errors.name} />
        <SelectField
          label={say('Kind')}
          value={kind}
          options={sourceKinds.map((value) => ({ value, label: sourceKindNames[value] }))}
          onValueChange={setKind}
        />
      </FormRow>
      <FormRow>
        <SelectField
          label={say('Country')}
          value={country}
          options={countryOptions}
          onValueChange={setCountry}
        />
        <TextField
          label={say('Language')}
          value={language}
          onValueChange={(typed) => setLanguage(typed.trim())}
          error={errors.language}
          hint={language === '' ? say('For example “ru”') : languageName(language)}
        />
      </FormRow>
      <Field label={say('Notes')}>
        <textarea value={notes} onChange={(event) => setNotes(event.target.value)} />
      </Field>
      {isChanged && (
        <div>
          <Button type="submit" variant="primary" disabled={isWrong}>
            {say('Save the record')}
          </Button>
        </div>
      )}
    </Form>
  );
}
