import type { ImportPlan } from '../../../shared/imports/import-plan.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { discard, settle, store } from './import-run.ts';
import styles from './stopped-notice.module.css';
import { takeBack } from './take-back.ts';

type Standing = Pick<ImportPlan, 'batchId' | 'state' | 'files' | 'issues' | 'stored'>;

/** Where an import was stopped, by a person or by a crash, and the ways on. */
export function StoppedNotice({ plan }: { plan: Standing }) {
  return (
    <div className={styles.notice}>
      <p>{stoppedInWords(plan)}</p>
      <StoppedActions plan={plan} />
    </div>
  );
}

/** "Stopped after 120 of 300 issues." */
export function stoppedInWords({ state, files, issues, stored }: Standing): string {
  return state === 'reading'
    ? say(
        'Interrupted while its files were read: {files, plural, =0 {no files} one {# file} other {# files}} came in.',
        { files },
      )
    : say(
        'Stopped after {stored, number} of {issues, plural, =0 {no issues} one {# issue} other {# issues}}.',
        { stored, issues },
      );
}

export function StoppedActions({ plan }: { plan: Standing }) {
  const { batchId, state } = plan;
  return state === 'reading' ? (
    <>
      <Button onClick={() => void discard(batchId)}>{say('Give up')}</Button>
      <Button variant="primary" onClick={() => void settle(batchId)}>
        {say('Go on with these')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={() => void takeBack(batchId)}>{say('Take back')}</Button>
      <Button variant="primary" onClick={() => void store(batchId)}>
        {say('Resume')}
      </Button>
    </>
  );
}
