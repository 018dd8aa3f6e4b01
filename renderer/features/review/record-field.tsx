import { useDeferredValue, useId, useState } from 'react';
import { useArchive } from '../../app/archive-data.ts';
import { Field } from '../../ui/field.tsx';
import { say } from '../../wording/say.ts';

interface RecordFieldProps {
  /** As it is printed. */
  name: string;
  /** The record that it goes to now. */
  record: string;
  onChoose: (sourceId: string) => void;
}

const OFFERED = 12;

/** Which record of the authority file a printed name means. */
export function RecordField({ name, record, onChoose }: RecordFieldProps) {
  const listId = useId();
  const [typed, setTyped] = useState(record);
  const query = useDeferredValue(typed.trim());
  const found = useArchive('sources.list', { query, limit: OFFERED }, { keep: true }).data;
  const offered = found?.sources ?? [];
  const type = (value: string) => {
    setTyped(value);
    const meant = offered.find((source) => source.name === value);
    if (meant) onChoose(meant.id);
  };
  return (
    <div>
      <Field label={say('Record of “{name}”', { name })}>
        <input
          list={listId}
          value={typed}
          onChange={({ target }) => type(target.value)}
          onBlur={() => type(typed)}
        />
      </Field>
      <datalist id={listId}>
        {offered.map((source) => (
          <option key={source.id} value={source.name} />
        ))}
      </datalist>
    </div>
  );
}
