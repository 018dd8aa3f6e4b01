import { FileInput } from 'lucide-react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import styles from './import-list.module.css';
import { momentOf } from './moment.ts';

type Batch = Extract<OutcomeFor<'imports.list'>, { ok: true }>['value'][number];

const ROW_HEIGHT = 56;

/** Past imports, newest first. */
export function ImportList({ batchId }: { batchId: Identifier | null }) {
  const batches = useArchive('imports.list', {}).data;
  const choose = () => openSheet({ kind: 'import' });
  return (
    <>
      <PaneHead title="Imports">
        <IconButton label="Import files" icon={<FileInput />} onClick={choose} />
      </PaneHead>
      {batches?.length === 0 && (
        <EmptyState title="No imports yet" actions={<Button onClick={choose}>Import…</Button>}>
          <p>Each import is kept here with its report, and can be taken back whole.</p>
        </EmptyState>
      )}
      <IndexList
        label="Past imports"
        items={batches ?? []}
        keyOf={(batch) => batch.batchId}
        textOf={(batch) => momentOf(batch.startedAt)}
        chosenKey={batchId}
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

function BatchLine({ batch }: { batch: Batch }) {
  const files = `${batch.files} ${batch.files === 1 ? 'file' : 'files'}`;
  const issues = `${batch.issues} ${batch.issues === 1 ? 'issue' : 'issues'}`;
  return (
    <>
      <div className={styles.moment}>{momentOf(batch.startedAt)}</div>
      <div className={styles.line}>
        {files}, {issues}
        {batch.undoneAt && ' · taken back'}
      </div>
    </>
  );
}
