import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import { useArchive } from '../../app/archive-data.ts';
import { SilentCommand } from '../../app/command-button.tsx';
import type { Command } from '../../app/commands.ts';
import type { PlanFilter } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { correct, takeCorrectionBack } from './correct-plan.ts';
import * as run from './import-run.ts';
import { useImportRun } from './import-run.ts';
import { readAllRows } from './plan-data.ts';

interface PlanCommandsProps {
  plan: ImportPlan;
  file: number | null;
  filter: PlanFilter;
}

/** What can be done to a plan and to the file that is open, each in the palette and by its key. */
export function PlanCommands({ plan, file, filter }: PlanCommandsProps) {
  const { batchId, state } = plan;
  const under = useImportRun(batchId);
  const isIdle = under === undefined;
  const isPlanned = state === 'planned' && isIdle;
  const details = useArchive(
    'imports.planFile',
    { batchId, file: file ?? 0 },
    { enabled: file !== null },
  ).data;
  const goToFile = (next: number) =>
    goTo({ kind: 'imports', batchId, file: next, filter }, { replace: file !== null });
  const undo = () => {
    const last = plan.corrections.at(-1);
    if (last) void takeCorrectionBack(batchId, last);
  };
  const settleFate = (fate: 'leave-out' | 'take') => () => {
    if (file !== null) void correct(batchId, { kind: 'files', files: [file] }, { fate });
  };
  const commands: readonly Command[] = [
    {
      id: 'import.store',
      title: state === 'paused' ? say('Go on storing this import') : say('Store this import'),
      enabled: isIdle && (state === 'planned' || state === 'paused') && plan.issues > 0,
      run: () => void run.store(batchId),
    },
    {
      id: 'import.pause',
      enabled: under?.stage === 'storing' || (isIdle && state === 'storing'),
      run: () => void run.pause(batchId),
    },
    {
      id: 'import.discard',
      enabled: isPlanned,
      run: () => void run.discard(batchId),
    },
    {
      id: 'import.correct',
      enabled: isPlanned && file !== null,
      run: () => openSheet({ kind: 'correct-plan', batchId, file: file ?? 0 }),
    },
    {
      id: 'import.leaveOut',
      enabled: isPlanned && file !== null && details?.fate !== 'left-out',
      run: settleFate('leave-out'),
    },
    {
      id: 'import.take',
      enabled: isPlanned && (details?.fate === 'left-out' || details?.fate === 'held-back'),
      run: settleFate('take'),
    },
    {
      id: 'import.undoCorrection',
      enabled: isPlanned && plan.corrections.length > 0,
      run: undo,
    },
    {
      id: 'import.saveRecipe',
      enabled: isPlanned && plan.corrections.some(({ scope }) => scope.kind === 'alike'),
      run: () => openSheet({ kind: 'save-recipe', batchId }),
    },
    {
      id: 'import.recipes',
      run: () => openSheet({ kind: 'recipes', batchId }),
    },
    {
      id: 'import.nextAttention',
      run: () => goToAttention(plan, file, 1, goToFile),
    },
    {
      id: 'import.previousAttention',
      run: () => goToAttention(plan, file, -1, goToFile),
    },
    {
      id: 'import.whole',
      enabled: file !== null,
      run: () => goTo({ kind: 'imports', batchId, filter }),
    },
  ];
  return commands.map((command) => <SilentCommand key={command.id} {...command} />);
}

async function goToAttention(
  { batchId }: ImportPlan,
  from: number | null,
  step: 1 | -1,
  goToFile: (file: number) => void,
): Promise<void> {
  const files = (await readAllRows(batchId, 'attention')).map(({ file }) => file);
  const at = from ?? -1;
  const next = step === 1 ? files.find((file) => file > at) : files.findLast((file) => file < at);
  if (next !== undefined) goToFile(next);
  else
    showToast(
      say(
        '{step, plural, one {No further file needs attention.} other {No earlier file needs attention.}}',
        { step },
      ),
    );
}
