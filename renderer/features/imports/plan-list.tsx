import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import type { PlanFilter } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import listFilters from '../../ui/list-filters.module.css';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { type PlanRow, usePlanRows } from './plan-data.ts';
import { PlanFilters } from './plan-filters.tsx';
import { PlanLine } from './plan-line.tsx';
import styles from './plan-list.module.css';
import { folderOf } from './plan-words.ts';

const ROW_HEIGHT = 54;

interface PlanListProps {
  batchId: Identifier;
  /** The file that is open on the desk. */
  file: number | null;
  filter: PlanFilter;
}

/** Every file of an import that is not stored yet, and what it would become. */
export function PlanList({ batchId, file, filter }: PlanListProps) {
  const { rows, isPending, show } = usePlanRows(batchId, filter);
  const [wanted, setWanted] = useState<number | null>(null);
  const open = (row: PlanRow) => {
    // A row that the keys went to before it was read is opened once it is there.
    setWanted(row.file === null ? row.position : null);
    if (row.file) {
      const place = { kind: 'imports', batchId, file: row.file.file, filter } as const;
      goTo(place, { replace: file !== null });
    }
  };
  const leave = () => goTo({ kind: 'imports' });
  const goUp = () => goTo({ kind: 'imports', batchId, filter });
  const awaited = wanted === null ? undefined : rows[wanted];
  useEffect(() => {
    if (awaited?.file) open(awaited);
  });
  useEffect(() => focusPane('list'), []);
  const chosen = file === null ? undefined : rows.find((row) => row.file?.file === file);
  return (
    <>
      <PaneHead
        title={say('Files of the import')}
        before={
          file === null ? (
            <IconButton label={say('All imports')} icon={<ArrowLeft />} onClick={leave} />
          ) : (
            <IconButton label={say('The import as a whole')} icon={<ArrowLeft />} onClick={goUp} />
          )
        }
      >
        <span className={listFilters.total}>{figures(rows.length)}</span>
      </PaneHead>
      <PlanFilters batchId={batchId} filter={filter} />
      {isPending && <Spinner label={say('Reading the list of files…')} />}
      {!isPending && rows.length === 0 && <NothingListed filter={filter} />}
      <div className={styles.list}>
        <IndexList
          label={say('Files of the import')}
          items={rows}
          keyOf={positionOf}
          textOf={withoutName}
          headOf={headOf}
          chosenKey={chosen ? positionOf(chosen) : null}
          onChoose={open}
          onOpen={() => focusPane('desk')}
          onRange={show}
          estimate={ROW_HEIGHT}
        >
          {(row) => <PlanLine file={row.file} />}
        </IndexList>
      </div>
    </>
  );
}

function NothingListed({ filter }: { filter: PlanFilter }) {
  const isNarrowed = Object.keys(filter).length > 0;
  return isNarrowed ? (
    <EmptyState
      title={filter.show === 'attention' ? say('Nothing needs attention') : say('No such files')}
    >
      <p>{say('Other files are listed under “All files”.')}</p>
    </EmptyState>
  ) : (
    <EmptyState title={say('No files yet')}>
      <p>{say('They are listed here as they are read.')}</p>
    </EmptyState>
  );
}

const positionOf = ({ position }: PlanRow): string => String(position);

/** Letters are keys of commands here, so that typing finds nothing. */
const withoutName = () => '';

const headOf = ({ file }: PlanRow): string => (file ? folderOf(file.name) : '');
