import { useState } from 'react';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placedAt } from '../../../shared/numbering/check-run.ts';
import { type ExplainedFinding, matterOf } from '../../../shared/numbering/explain-findings.ts';
import type { NumberingRule } from '../../../shared/numbering/numbering-rule.ts';
import { runFinding } from '../../../shared/numbering/run-of-issues.ts';
import { changeArchive, useArchive, type ValueFor } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { usePublication } from '../../app/use-publication.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { departureInWords } from '../assembly/departure-in-words.ts';
import { RunTable } from '../imports/run-table.tsx';
import { yearsOf } from '../imports/run-years.ts';
import { ExplainDialog } from './explain-dialog.tsx';
import styles from './numbering-page.module.css';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleInWords } from './rule-in-words.ts';
import { settleRule } from './settle-rule.ts';

type Checked = ValueFor<'numbering.check'>;

/** How a publication numbers its issues, and where its run departs from that. */
export function NumberingPage({ publicationId }: { publicationId: Identifier }) {
  const { data: checked, error } = useArchive('numbering.check', { publicationId }, { keep: true });
  const publication = usePublication(publicationId);
  if (error) return <FailureNotice failure={error.failure} />;
  if (!publication || !checked) return <Spinner label={say('Checking the run…')} />;
  return <LoadedPage publication={publication} checked={checked} />;
}

function LoadedPage({ publication, checked }: { publication: Publication; checked: Checked }) {
  const [explained, setExplained] = useState<ExplainedFinding['finding'] | null>(null);
  const open = checked.findings.filter(({ explanation }) => explanation === null);
  const labels = new Map(checked.entries.map(({ id, label }) => [id, retold(label)]));
  const dates = new Map(checked.entries.map(({ id, date }) => [id, date]));
  const inWords = (finding: ExplainedFinding['finding']) =>
    departureInWords(finding, (id) => labels.get(id) ?? id);
  const about = explained && matterOf(explained, dates);
  return (
    <Page label={say('Numbering: {title}', { title: publication.title })}>
      <PageHead title={say('Numbering')} line={publication.title} />
      <Rule publication={publication} rule={checked.rule} />
      <PageSection title={say('To look at')} aside={open.length > 0 && figures(open.length)}>
        {open.length === 0 && (
          <p className={styles.well}>
            {say(
              '{count, plural, =0 {There are no issues yet.} other {Date, volume and number of all issues agree with the rule, or were explained.}}',
              { count: checked.entries.length },
            )}
          </p>
        )}
        <ul className={styles.findings}>
          {open.map(({ finding }) => (
            <li key={JSON.stringify(finding)}>
              <a href={placeAddress({ kind: 'issue', issueId: placedAt(finding) })}>
                {inWords(finding)}
              </a>
              <Button onClick={() => setExplained(finding)}>{say('Explain…')}</Button>
            </li>
          ))}
        </ul>
      </PageSection>
      <Explained checked={checked} inWords={inWords} />
      <Run publication={publication} checked={checked} onExplain={setExplained} />
      {explained && about && (
        <ExplainDialog
          publicationId={publication.id}
          about={about}
          subject={inWords(explained)}
          onClose={() => setExplained(null)}
        />
      )}
    </Page>
  );
}

/** What a person settled, or what the run shows. */
function Rule({ publication, rule }: { publication: Publication; rule: NumberingRule }) {
  const publicationId = publication.id;
  const [isOpen, setOpen] = useState(false);
  const read = useArchive('numbering.read', { publicationId }).data;
  const settled = read?.rule ?? null;
  const guessed = read?.guessed?.rule;
  const isOther = settled && guessed && JSON.stringify(settled) !== JSON.stringify(guessed);
  return (
    <PageSection title={settled ? say('The rule') : say('The rule that the run shows')}>
      <p className={styles.rule}>{ruleInWords(rule).join(' ')}</p>
      {isOther && (
        <p className={styles.other}>
          {say('The run shows another: {rule}', { rule: ruleInWords(guessed).join(' ') })}
        </p>
      )}
      <p className={styles.ways}>
        <Button onClick={() => setOpen(true)}>{say('Change the rule…')}</Button>
        {!settled && guessed && (
          <Button onClick={() => void settleRule(publicationId, guessed, null)}>
            {say('Settle it as it is')}
          </Button>
        )}
        {settled && (
          <Button onClick={() => void settleRule(publicationId, null, settled)}>
            {say('Leave it to the run')}
          </Button>
        )}
      </p>
      {isOpen && (
        <RuleDialog
          publicationId={publicationId}
          rule={rule}
          settled={settled}
          onClose={() => setOpen(false)}
        />
      )}
    </PageSection>
  );
}

interface ExplainedProps {
  checked: Checked;
  inWords: (finding: ExplainedFinding['finding']) => string;
}

function Explained({ checked, inWords }: ExplainedProps) {
  const explained = checked.findings.filter(({ explanation }) => explanation !== null);
  if (explained.length === 0) return null;
  return (
    <PageSection title={say('Explained')} aside={figures(explained.length)}>
      <ul className={styles.findings}>
        {explained.map(({ finding, explanation }) => (
          <li key={JSON.stringify(finding)}>
            <span>
              {inWords(finding)} <em>{explanation?.words}</em>{' '}
              {explanation?.by && <span className={styles.by}>· {explanation.by}</span>}
            </span>
            <Button
              onClick={() =>
                void changeArchive('numbering.takeExplanation', {
                  explanationId: explanation?.id ?? '',
                })
              }
            >
              {say('Take back')}
            </Button>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

interface RunProps {
  publication: Publication;
  checked: Checked;
  onExplain: (finding: ExplainedFinding['finding']) => void;
}

function Run({ publication, checked, onExplain }: RunProps) {
  const holes = checked.findings.flatMap(({ finding, explanation }) => {
    const read = runFinding.safeParse(finding);
    return read.success ? [{ finding: read.data, explanation }] : [];
  });
  const explained = new Set(
    holes.filter(({ explanation }) => explanation).map(({ finding }) => finding),
  );
  const run = { ...checked.run, findings: holes.map(({ finding }) => finding) };
  const entries = checked.entries.map((entry) => ({ ...entry, file: null }));
  return (
    <PageSection title={say('The run')} aside={figures(entries.length)}>
      <RunTable
        publication={publication.title}
        years={yearsOf(entries, run, explained)}
        opensHoles
        onOpen={({ entry, hole, kind }) => {
          if (entry) goTo({ kind: 'issue', issueId: entry.id });
          else if (hole && kind === 'missing') onExplain(hole);
        }}
      />
    </PageSection>
  );
}
