import { useState } from 'react';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { bridge } from '../../bridge.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Ticks } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { toggled } from '../../ui/toggled.ts';
import { say } from '../../wording/say.ts';
import { groupByYear, yearOf } from '../archive/group-by-year.ts';
import { type ExportChoice, papers } from './export-choices.tsx';
import styles from './export-dialog.module.css';
import { ExportFrame } from './export-frame.tsx';
import { ExportResult } from './export-result.tsx';
import { useExportRun } from './export-run.tsx';
import { type VolumeInk, volumeInkOptions, volumeInks } from './press-choices.tsx';

/** Binds the issues of some years into one PDF: asks which, and follows the long work. */
export function VolumeDialog({ publicationId }: { publicationId: Identifier }) {
  const publications = useArchive('publications.list', {}).data;
  const publication = publications?.find(({ id }) => id === publicationId);
  const issues = useArchive('issues.list', { publicationId, limit: 5000 }).data?.issues;
  const [years, setYears] = useState<ReadonlySet<string> | null>(null);
  // What is published is bound, unless it is left out; a draft, if it is wanted.
  const [ticked, setTicked] = useState<ReadonlySet<Identifier>>(new Set());
  const [paper, setPaper] = useState<ExportChoice['paper']>('house');
  const [ink, setInk] = useState<VolumeInk>('colour');
  const offered = groupByYear(issues ?? []);
  // Until a year is chosen, the latest one is.
  const chosen = years ?? new Set(offered.slice(0, 1).map(({ year }) => year));
  const within = (issues ?? []).filter((issue) => chosen.has(yearOf(issue)));
  const isBound = ({ id, status }: IssueSummary) => ticked.has(id) !== (status === 'published');
  const issueIds = within.filter(isBound).map(({ id }) => id);
  const binding = useExportRun((jobId) =>
    bridge.call('exports.volume', {
      jobId,
      publicationId,
      issueIds,
      options: {
        ...(paper !== 'house' && { paper }),
        ...volumeInkOptions(ink),
      },
    }),
  );

  return (
    <ExportFrame
      exporting={binding}
      titles={{ choosing: say('Bound volume'), done: () => say('The volume is bound') }}
      subject={publication?.title}
      first={say('Setting the issues')}
      isReady={issueIds.length > 0}
      fileOf={(report) => report}
      result={(report) => <ExportResult report={report} />}
    >
      {issues ? (
        <>
          <p className={styles.meaning}>
            {say(
              'One PDF with a title page, contents of all issues and one index. Issues keep their own folios; the pages of the volume are counted through.',
            )}
          </p>
          <Ticks
            legend={say('Years')}
            options={offered.map(({ year, issues: { length: count } }) => ({
              value: year,
              label: say('{year} ({count, plural, one {# issue} other {# issues}})', {
                year,
                count,
              }),
            }))}
            isTicked={(year) => chosen.has(year)}
            onTick={(year) => setYears(toggled(chosen, year))}
          />
          <details className={styles.press}>
            <summary>
              {say('{count, plural, one {# issue} other {# issues}} will be bound', {
                count: issueIds.length,
              })}
            </summary>
            <Ticks
              stacked
              legend={say('Issues')}
              options={within.map(optionOf)}
              isTicked={(id) => issueIds.includes(id)}
              onTick={(id) => setTicked(toggled(ticked, id))}
            />
          </details>
          <div className={styles.settings}>
            <SelectField
              label={say('Paper')}
              value={paper}
              options={papers}
              onValueChange={setPaper}
            />
            <SelectField
              label={say('Ink')}
              value={ink}
              options={volumeInks}
              onValueChange={setInk}
            />
          </div>
        </>
      ) : (
        <Spinner label={say('Reading the issues…')} />
      )}
    </ExportFrame>
  );
}

const optionOf = (issue: IssueSummary) => ({
  value: issue.id,
  label:
    issue.status === 'published'
      ? issueLabel(issue)
      : say('{issue} (draft)', { issue: issueLabel(issue) }),
});
