import { FileInput } from 'lucide-react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { say } from '../../wording/say.ts';
import styles from './import-list.module.css';
import { momentOf } from './moment.ts';
import { stateNames } from './plan-words.ts';
import type { Batch } from './use-batch.ts';

const ROW_HEIGHT = 56;

/** Imports, newest first: what they brought, and where those stand that are not done. */
export function ImportList({ batchId }: { batchId: Identifier | null }) {
  const batches = useArchive('imports.list', {}).data;
  const choose = () => openSheet({ kind: 'import' });
  return (
    <>
      <PaneHead title={say('Imports')}>
        <IconButton label={say('Import files')} icon={<FileInput />} onClick={choose} />
      </PaneHead>
      {batches?.length === 0 && (
        <EmptyState
          title={say('No imports yet')}
          actions={<Button onClick={choose}>{say('Import…')}</Button>}
        >
          <p>{say('Each import is kept here with its report, and can be taken back whole.')}</p>
        </EmptyState>
      )}
      <IndexList
        label={say('Past imports')}
        items={batches ?? []}
        keyOf={(batch) => batch.batchId}
        textOf={(batch) => momentOf(batch.startedAt)}
        chosenKey={batchId}
        // The plan of an import that is not done takes the place of this list.
        followsKeys={false}
        onChoose={(batch) =>
          goTo({ kind: 'imports', batchId: batch.batchId }, { replace: batchId !== null })
        }
        onOpen={() => focusPane('desk')}
        estimate={ROW_HEIGHT}
        ruled
      >
        {(batch) => <BatchLine batch={batch} />}
      </IndexList>
    </>
  );
}

function BatchLine({ batch: { startedAt, files, issues, state } }: { batch: Batch }) {
  return (
    <>
      <div className={styles.moment}>{momentOf(startedAt)}</div>
      <div className={styles.line}>
        {say('{files, plural, =0 {no files} one {# file} other {# files}}', { files })}
        {issues > 0 &&
          `, ${say('{issues, plural, =0 {no issues} one {# issue} other {# issues}}', { issues })}`}
        {state !== 'done' && <span data-state={state}> · {stateNames[state]}</span>}
      </div>
    </>
  );
}
