import { type ImportPlan, plannedFates } from '../../../shared/imports/import-plan.ts';
import { type PlanFilter, placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { PlanDoubles } from '../doubles/plan-doubles.tsx';
import { CorrectionList } from './correction-list.tsx';
import { counted } from './counted.ts';
import { formatName } from './format-names.ts';
import { discard, type ImportRun, store, useImportRun } from './import-run.ts';
import { momentOf } from './moment.ts';
import styles from './plan-page.module.css';
import { fateNames } from './plan-words.ts';
import { RunCalendar } from './run-calendar.tsx';
import { RunActions, RunProgress } from './run-progress.tsx';
import { StoppedNotice } from './stopped-notice.tsx';

/** What an import would bring, as a whole: numbers, questions, runs of issues, corrections. */
export function PlanPage({ plan }: { plan: ImportPlan }) {
  const run = useImportRun(plan.batchId);
  return (
    <Page label={say('Plan of an import')}>
      <PageHead
        title={`Import of ${momentOf(plan.startedAt)}`}
        line={summaryOf(plan)}
        actions={<PlanActions plan={plan} isIdle={run === undefined} />}
      />
      <Standing plan={plan} run={run} />
      <Attention plan={plan} />
      <PlanDoubles batchId={plan.batchId} />
      <Became plan={plan} />
      <RunCalendar batchId={plan.batchId} isSettled={plan.state !== 'reading'} />
      <CorrectionList plan={plan} />
    </Page>
  );
}

function PlanActions({ plan, isIdle }: { plan: ImportPlan; isIdle: boolean }) {
  const { batchId, state, issues } = plan;
  if (state !== 'planned') return null;
  return (
    <>
      <Button disabled={!isIdle} onClick={() => void discard(batchId)}>
        {say('Give up')}
      </Button>
      <Button onClick={() => openSheet({ kind: 'recipes', batchId })}>{say('Recipes…')}</Button>
      <Button
        variant="primary"
        disabled={!isIdle || issues === 0}
        onClick={() => void store(batchId)}
      >
        {issues === 0 ? say('Nothing to store') : `Store ${counted(issues, 'issue')}`}
      </Button>
    </>
  );
}

/** How far it is, where something is under way, and what to do where it was stopped. */
function Standing({ plan, run }: { plan: ImportPlan; run: ImportRun | undefined }) {
  if (run || plan.state === 'storing') {
    return (
      <div className={styles.progress}>
        <RunProgress plan={plan} run={run} />
        <RunActions batchId={plan.batchId} run={run} />
      </div>
    );
  }
  if (plan.state === 'paused' || plan.state === 'reading') return <StoppedNotice plan={plan} />;
  if (plan.recipe) return <p className={styles.aside}>By the recipe “{plan.recipe.name}”.</p>;
  return null;
}

/** What a person should look at before the import is stored. */
function Attention({ plan }: { plan: ImportPlan }) {
  const { batchId, questions, warnings, fates } = plan;
  const points = [
    questions > 0 && counted(questions, 'question'),
    warnings > 0 && counted(warnings, 'warning'),
    fates.kept > 0 && `${counted(fates.kept, 'file')} kept unread`,
    fates['held-back'] > 0 && counted(fates['held-back'], 'unfinished draft'),
  ].filter((point) => point !== false);
  if (points.length === 0) return null;
  return (
    <p className={styles.attention}>
      <a href={placeAddress({ kind: 'imports', batchId, filter: { show: 'attention' } })}>
        {say('Look at what needs attention')}
      </a>
      : {points.join(', ')}.
      {questions > 0 && say(' A question that nobody answers is settled by its proposal.')}
    </p>
  );
}

function Became({ plan }: { plan: ImportPlan }) {
  const { batchId, fates, formats, publications } = plan;
  const link = (filter: PlanFilter) => placeAddress({ kind: 'imports', batchId, filter });
  const present = plannedFates.filter((fate) => (fates[fate] ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <PageSection title={say('What it would bring')}>
      <div className={styles.columns}>
        <Counts label={say('Publications')}>
          {publications.map(({ title, isNew, issues, briefings }) => (
            <li key={title}>
              <span>
                {title} {isNew && <span className={styles.faint}>{say('new')}</span>}
              </span>
              <span className={styles.count}>
                {counted(issues, 'issue')}, {counted(briefings, 'briefing')}
              </span>
            </li>
          ))}
        </Counts>
        <Counts label={say('Files')}>
          {present.map((fate) => (
            <li key={fate}>
              <a href={link({ show: fate })}>{fateNames[fate]}</a>
              <span className={styles.count}>{fates[fate].toLocaleString('en')}</span>
            </li>
          ))}
        </Counts>
        <Counts label={say('Formats')}>
          {formats.map(({ format, files }) => (
            <li key={format ?? ''}>
              <a href={link({ format })}>{formatName(format)}</a>
              <span className={styles.count}>{files.toLocaleString('en')}</span>
            </li>
          ))}
        </Counts>
      </div>
    </PageSection>
  );
}

const Counts = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <h4 className={styles.label}>{label}</h4>
    <ul className={styles.counts} aria-label={label}>
      {children}
    </ul>
  </div>
);

function summaryOf({ files, bytes, issues, briefings, fates }: ImportPlan): string {
  const parts = [
    `${counted(files, 'file')}, ${fileSize(bytes)}`,
    counted(issues, 'issue'),
    counted(briefings, 'briefing'),
    fates.kept > 0 && `${fates.kept.toLocaleString('en')} kept unread`,
  ];
  return parts.filter(Boolean).join(' · ');
}
