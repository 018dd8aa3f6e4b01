import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { mergeSources } from './change-source.ts';
import styles from './merge-dialog.module.css';
import { SourceSearch } from './source-search.tsx';

/** Gathers records that are one source, asks which name it keeps, and shows what will come of it. */
export function MergeDialog({ sourceIds }: { sourceIds: readonly Identifier[] }) {
  const [ids, setIds] = useState(sourceIds);
  const [chosen, setChosen] = useState<Identifier | null>(null);
  const name = useId();
  const records = useQueries({
    queries: ids.map((sourceId) => ({
      queryKey: ['sources.read', { sourceId }],
      queryFn: () => readArchive('sources.read', { sourceId }),
    })),
  }).flatMap(({ data }) => data ?? []);
  const target = records.find(({ id }) => id === chosen) ?? likeliest(records);
  const merge = async () => {
    if (!target || !(await mergeSources(target.id, ids))) return;
    closeSheet();
    goTo({ kind: 'sources', sourceId: target.id }, { replace: true });
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Merge sources')}
      description={say(
        'All become one record. Their names and citations come together, and it can be undone.',
      )}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={records.length < 2} onClick={() => void merge()}>
            {say('Merge')}
          </Button>
        </>
      }
    >
      <SourceSearch
        label={ids.length < 2 ? say('Which source is it the same as?') : say('One more')}
        except={ids}
        onChoose={({ id }) => setIds([...ids, id])}
      />
      <fieldset className={styles.records}>
        <legend>{say('The record that stays')}</legend>
        {records.map(({ id, name: label, aliases, citations }) => (
          <div key={id} className={styles.record}>
            <label>
              <input
                type="radio"
                name={name}
                checked={id === target?.id}
                onChange={() => setChosen(id)}
              />
              <span className={styles.name}>{label}</span>
              <span className={styles.aliases}>{aliases.join(', ')}</span>
              <span className={styles.count}>{figures(citations)}</span>
            </label>
            {ids.length > 1 && (
              <IconButton
                label={say('Leave “{label}” out', { label })}
                icon={<X />}
                onClick={() => setIds(ids.filter((each) => each !== id))}
              />
            )}
          </div>
        ))}
      </fieldset>
      {target && records.length > 1 && (
        <p className={styles.result} aria-live="polite">
          {resultInWords(target, records)}
        </p>
      )}
    </Dialog>
  );
}

/** A record that somebody has confirmed, and of several the most cited. */
const likeliest = (records: readonly SourceDetails[]): SourceDetails | undefined =>
  records.toSorted(
    (one, other) =>
      Number(other.status === 'confirmed') - Number(one.status === 'confirmed') ||
      other.citations - one.citations,
  )[0];

function resultInWords(target: SourceDetails, records: readonly SourceDetails[]): string {
  const names = records.flatMap(({ spellings }) => spellings.map(({ name }) => name));
  const others = [...new Set(names)].filter((name) => name !== target.name);
  const citations = records.reduce((sum, record) => sum + record.citations, 0);
  const result = { name: target.name, citations };
  return others.length > 0
    ? say(
        '“{name}” will be cited {citations, plural, one {once} other {# times}}, also called {others}.',
        { ...result, others: others.join(', ') },
      )
    : say('“{name}” will be cited {citations, plural, one {once} other {# times}}.', result);
}
