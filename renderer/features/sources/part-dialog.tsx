import { useState } from 'react';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './part-dialog.module.css';
import { sayChange } from './say-change.ts';
import { SourceSearch } from './source-search.tsx';

interface PartDialogProps {
  sourceId: Identifier;
  /** Names that are to leave the record. */
  names?: readonly string[] | undefined;
  /** Single places that are to leave it. */
  citations?: readonly { briefingId: Identifier; occurrenceId: Identifier }[] | undefined;
}

/** Parts names or single places from a source, and gives them to a new record or to another. */
export function PartDialog({ sourceId, names = [], citations = [] }: PartDialogProps) {
  const { data: source } = useArchive('sources.read', { sourceId });
  const [leaving, setLeaving] = useState(names);
  const [goal, setGoal] = useState<'new' | 'other'>('new');
  const [name, setName] = useState(names[0] ?? '');
  const [other, setOther] = useState<SourceRecord | null>(null);
  const isReady =
    leaving.length + citations.length > 0 && (goal === 'new' ? name.trim() !== '' : other !== null);
  const part = async () => {
    if (!isReady) return;
    const to = goal === 'other' && other ? { sourceId: other.id } : { name: name.trim() };
    const parted = await changeArchive('sources.split', {
      ...{ sourceId, to },
      ...{ names: [...leaving], citations: [...citations] },
    });
    if (!parted) return;
    closeSheet();
    sayChange(parted.change);
    if (citations.length === 0) goTo({ kind: 'sources', sourceId: parted.source.id });
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={
        source ? say('Part from “{name}”', { name: source.name }) : say('Part from the source')
      }
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={() => void part()}>
            {say('Part')}
          </Button>
        </>
      }
    >
      {citations.length > 0 ? (
        <p>
          {say(
            '{citations, plural, one {One citation leaves} other {# citations leave}} the record; others by the same name stay.',
            { citations: citations.length },
          )}
        </p>
      ) : (
        <fieldset className={styles.names}>
          <legend>{say('Names that leave the record, with their citations')}</legend>
          {(source?.spellings ?? [])
            .filter((spelling) => spelling.name !== source?.name)
            .map((spelling) => (
              <label key={`${spelling.name} ${spelling.since}`} className={styles.name}>
                <input
                  type="checkbox"
                  checked={leaving.includes(spelling.name)}
                  onChange={({ target }) =>
                    setLeaving(
                      target.checked
                        ? [...leaving, spelling.name]
                        : leaving.filter((each) => each !== spelling.name),
                    )
                  }
                />
                {spelling.name}
                <span className={styles.count}>{figures(spelling.citations)}</span>
              </label>
            ))}
        </fieldset>
      )}
      <SelectField
        label={say('They go to')}
        value={goal}
        options={[
          { value: 'new', label: say('a new record') },
          { value: 'other', label: say('another record') },
        ]}
        onValueChange={setGoal}
      />
      {goal === 'new' && (
        <TextField label={say('Its name')} value={name} maxLength={200} onValueChange={setName} />
      )}
      {goal === 'other' && other && (
        <p>
          {say('To “{name}”.', { name: other.name })}{' '}
          <Button variant="quiet" onClick={() => setOther(null)}>
            {say('Choose another')}
          </Button>
        </p>
      )}
      {goal === 'other' && !other && (
        <SourceSearch label={say('Which record?')} except={[sourceId]} onChoose={setOther} />
      )}
    </Dialog>
  );
}
