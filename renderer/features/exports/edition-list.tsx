import type { EditionsReport } from '../../../shared/contract/export-procedures.ts';
import {
  type EditionCheck,
  gravest,
  type ValidationReport,
} from '../../../shared/editions/validation.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { checkTitles, editionName } from './edition-words.ts';
import styles from './export-dialog.module.css';
import { besides, findingsOfIssue } from './findings-of-issue.ts';
import { siteChanges } from './site-changes.ts';

interface EditionListProps {
  report: EditionsReport;
  /** What they were asked for as, in the order of the report. */
  names: readonly string[];
}

/** What became of each edition, with what was found out about it. */
export function EditionList({ report, names }: EditionListProps) {
  const ofIssue = findingsOfIssue(
    report.written.flatMap(({ report: written }) => (written ? [written.validation] : [])),
  );
  return (
    <>
      <p className={styles.result}>{report.folder}</p>
      {report.cancelled && (
        <p className={styles.meaning}>{say('Cancelled; what was finished is there.')}</p>
      )}
      {ofIssue.length > 0 && (
        <section className={styles.findings} aria-label={say('Of the issue')}>
          <p className={styles.meaning}>{say('In more than one edition:')}</p>
          <FindingList checks={ofIssue} />
        </section>
      )}
      <ul className={styles.editions}>
        {report.written.map(({ format, report: written, failure, changes }, index) => (
          // Two editions of one format stand in their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index} className={styles.edition}>
            <span className={styles.name}>{names[index] ?? editionName(format)}</span>
            {written && (
              <>
                <span className={styles.meaning}>
                  {changes ? folderOf(written.path) : written.path.split(/[\\/]/).at(-1)},{' '}
                  {fileSize(written.bytes)}
                  {changes && <span className={styles.changes}>{siteChanges(changes)}</span>}
                </span>
                <Button
                  variant="quiet"
                  onClick={() => void changeArchive('exports.reveal', { path: written.path })}
                >
                  {say('Show in folder')}
                </Button>
                <Findings report={written.validation} toldAbove={ofIssue} />
              </>
            )}
            {failure && (
              <span className={styles.fault}>
                {retold(failure.message)} {failure.hint && retold(failure.hint)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The folder of a web archive, by its front page. */
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

interface FindingsProps {
  report: ValidationReport;
  /** What is not told here again. */
  toldAbove?: readonly EditionCheck[];
}

/** What was examined; what is not as it should be stands open. */
export function Findings({ report: whole, toldAbove = [] }: FindingsProps) {
  const report = besides(whole, toldAbove);
  const { checks } = report;
  const isAlsoAbove = checks.length < whole.checks.length;
  if (checks.length === 0) return null;
  const told = checks.filter(({ outcome }) => outcome !== 'ok');
  const nothing = isAlsoAbove
    ? say('Examined; nothing is amiss but what stands above.')
    : say('Examined; nothing was found amiss.');
  const summary =
    told.length === 0
      ? nothing
      : say('{count, plural, one {# thing} other {# things}} to know', { count: told.length });
  return (
    <details className={styles.findings} open={gravest(report) === 'error'}>
      <summary>{summary}</summary>
      <FindingList checks={checks} />
    </details>
  );
}

const FindingList = ({ checks }: { checks: readonly EditionCheck[] }) => (
  <ul>
    {checks.map(({ name, outcome, place, words }) => (
      <li key={`${name} ${place} ${words}`} data-outcome={outcome}>
        <strong>{checkTitles[name]}</strong> {place ? `${place}: ${retold(words)}` : retold(words)}
      </li>
    ))}
  </ul>
);
