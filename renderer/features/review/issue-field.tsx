import { useDeferredValue, useState } from 'react';
import type { ReferenceReading } from '../../../shared/citations/reading.ts';
import type { Candidate } from '../../../shared/references/resolution.ts';
import { useArchive } from '../../app/archive-data.ts';
import { referenceInWords } from '../../references/reference-words.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './review-page.module.css';

interface IssueFieldProps {
  reference: ReferenceReading;
  candidates: readonly Candidate[];
  onChoose: (issueId: string | null) => void;
}

/** Which issue a reference means: a candidate, or any that is found by its name. */
export function IssueField({ reference, candidates, onChoose }: IssueFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const query = useDeferredValue(typed.trim());
  const found = useArchive('search.goTo', { query, limit: 20 }, { enabled: query !== '' }).data;
  const offered = [
    ...candidates.map(({ issueId, label }) => ({ value: issueId, label: retold(label) })),
    ...(found ?? [])
      .filter(({ kind }) => kind === 'issue')
      .map(({ id, label, detail }) => ({ value: id, label: `${detail} ${retold(label)}`.trim() })),
  ];
  const options = [{ value: '', label: say('As the words say') }, ...offered];
  return (
    <div className={styles.pair}>
      <SelectField
        label={say('Issue of “{reference}”', { reference: referenceInWords(reference) })}
        value={chosen}
        options={options}
        onValueChange={(value) => {
          setChosen(value);
          onChoose(value || null);
        }}
      />
      <TextField
        label={say('Another issue')}
        hint={say('Type its name, number or day, then choose it on the left.')}
        value={typed}
        onValueChange={setTyped}
      />
    </div>
  );
}
