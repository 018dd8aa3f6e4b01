import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { PageSection } from '../../ui/page.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { takeCorrectionBack } from './correct-plan.ts';
import styles from './correction-list.module.css';
import { useImportRun } from './import-run.ts';

/** What was settled in a plan, the newest last; each can be taken back, all be kept as a recipe. */
export function CorrectionList({ plan }: { plan: ImportPlan }) {
  const { batchId, state, corrections } = plan;
  const isEnabled = useImportRun(batchId) === undefined && state === 'planned';
  if (corrections.length === 0) return null;
  const isForAll = corrections.some(({ scope }) => scope.kind === 'alike');
  return (
    <PageSection
      title={say('Corrections')}
      aside={
        isForAll && (
          <Button
            variant="quiet"
            disabled={!isEnabled}
            onClick={() => openSheet({ kind: 'save-recipe', batchId })}
          >
            {say('Save as recipe…')}
          </Button>
        )
      }
    >
      <ol className={styles.corrections} aria-label={say('Corrections')}>
        {corrections.map((one) => (
          <li key={one.id}>
            <span>{retold(one.words)}</span>
            <Button
              variant="quiet"
              disabled={!isEnabled}
              aria-label={say('Take back: {words}', { words: one.words })}
              onClick={() => void takeCorrectionBack(batchId, one)}
            >
              {say('Take back')}
            </Button>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
