import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { usePlace } from '../../app/use-place.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useIsLate } from '../../ui/use-is-late.ts';
import { say } from '../../wording/say.ts';
import styles from './import-activity.module.css';
import { type ImportRun, useImportRuns } from './import-run.ts';
import { dayOf } from './moment.ts';
import { followPlans } from './plan-data.ts';
import { RunActions, RunProgress } from './run-progress.tsx';
import { StoppedActions, stoppedInWords } from './stopped-notice.tsx';
import type { Batch } from './use-batch.ts';

/** Imports under way, and those that were interrupted: a line each, wherever in the window one is. */
export function ImportActivity() {
  useEffect(followPlans, []);
  const batches = useArchive('imports.list', {}).data ?? [];
  const runs = useImportRuns();
  const place = usePlace();
  const [closed, setClosed] = useState<readonly Identifier[]>([]);
  const lines = batches.flatMap((batch) => {
    const run = runs[batch.batchId];
    // Its own page says it too.
    const isShown = place.kind === 'imports' && place.batchId === batch.batchId;
    if (run || batch.state === 'storing')
      return [<Running key={batch.batchId} batch={batch} run={run} isHeard={!isShown} />];
    const isStopped = batch.state === 'paused' || batch.state === 'reading';
    if (!isStopped || isShown || closed.includes(batch.batchId)) return [];
    const close = () => setClosed([...closed, batch.batchId]);
    return [<Stopped key={batch.batchId} batch={batch} onClose={close} />];
  });
  if (lines.length === 0) return null;
  return (
    <aside className={styles.activity} aria-label={say('Imports under way')}>
      {lines}
    </aside>
  );
}

interface RunningProps {
  batch: Batch;
  run: ImportRun | undefined;
  isHeard: boolean;
}

function Running({ batch, run, isHeard }: RunningProps) {
  const { batchId, startedAt } = batch;
  const isLate = useIsLate(500);
  const plan = useArchive('imports.plan', { batchId }).data;
  if (!isLate || !plan) return null;
  return (
    <div className={styles.line}>
      <a href={placeAddress({ kind: 'imports', batchId })}>
        {say('Import of {day}', { day: dayOf(startedAt) })}
      </a>
      <div className={styles.bar}>
        <RunProgress plan={plan} run={run} isHeard={isHeard} />
      </div>
      <RunActions batchId={batchId} run={run} />
    </div>
  );
}

function Stopped({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { batchId, startedAt } = batch;
  const plan = useArchive('imports.plan', { batchId }).data;
  const isBeingReread = useImportRuns((runs) => plan?.rereads != null && plan.rereads in runs);
  if (!plan || isBeingReread) return null;
  return (
    <div className={styles.line}>
      <a href={placeAddress({ kind: 'imports', batchId })}>
        {say('Import of {day}', { day: dayOf(startedAt) })}
      </a>
      <p className={styles.words}>{stoppedInWords(plan)}</p>
      <StoppedActions plan={plan} />
      <IconButton label={say('Not now')} icon={<X />} onClick={onClose} />
    </div>
  );
}
