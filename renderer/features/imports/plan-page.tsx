import { type ImportPlan, plannedFates } from '../../../shared/imports/import-plan.ts';
import { type PlanFilter, placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { PlanDoubles } from '../doubles/plan-doubles.tsx';
import { CorrectionList } from './correction-list.tsx';
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
        title={say('Import of {moment}', { moment: momentOf(plan.startedAt) })}
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
        {issues === 0
          ? say('Nothing to store')
          : say('Store {issues, plural, one {# issue} other {# issues}}', {
              issues,
            })}
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
  if (plan.recipe)
    return (
      <p className={styles.aside}>{say('By the recipe “{name}”.', { name: plan.recipe.name })}</p>
    );
  return null;
}

/** What a person should look at before the import is stored. */
function Attention({ plan }: { plan: ImportPlan }) {
  const { batchId, questions, warnings, fates } = plan;
  const points = [
    questions > 0 &&
      say('{questions, plural, one {# question} other {# questions}}', {
        questions,
      }),
    warnings > 0 && say('{warnings, plural, one {# warning} other {# warnings}}', { warnings }),
    fates.kept > 0 &&
      say('{files, plural, one {# file} other {# files}} kept unread', {
        files: fates.kept,
      }),
    fates['held-back'] > 0 &&
      say('{drafts, plural, one {# unfinished draft} other {# unfinished drafts}}', {
        drafts: fates['held-back'],
      }),
  ].filter((point) => point !== false);
  if (points.length === 0) return null;
  return (
    <p className={styles.attention}>
      <a href={placeAddress({ kind: 'imports', batchId, filter: { show: 'attention' } })}>
        {say('Look at what needs attention')}
      </a>
      : {points.join(', ')}.
      {questions > 0 && ` ${say('A question that nobody answers is settled by its proposal.')}`}
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
                {say('{issues, plural, =0 {no issues} one {# issue} other {# issues}}', { issues })}
                ,{' '}
                {say(
                  '{briefings, plural, =0 {no briefings} one {# briefing} other {# briefings}}',
                  { briefings },
                )}
              </span>
            </li>
          ))}
        </Counts>
        <Counts label={say('Files')}>
          {present.map((fate) => (
            <li key={fate}>
              <a href={link({ show: fate })}>{fateNames[fate]}</a>
              <span className={styles.count}>{figures(fates[fate])}</span>
            </li>
          ))}
        </Counts>
        <Counts label={say('Formats')}>
          {formats.map(({ format, files }) => (
            <li key={format ?? ''}>
              <a href={link({ format })}>{formatName(format)}</a>
              <span className={styles.count}>{figures(files)}</span>
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
    `${say('{files, plural, =0 {no files} one {# file} other {# files}}', { files })}, ${fileSize(bytes)}`,
    say('{issues, plural, =0 {no issues} one {# issue} other {# issues}}', { issues }),
    say('{briefings, plural, =0 {no briefings} one {# briefing} other {# briefings}}', {
      briefings,
    }),
    fates.kept > 0 && say('{files, plural, other {# kept unread}}', { files: fates.kept }),
  ];
  return parts.filter(Boolean).join(' · ');
}
