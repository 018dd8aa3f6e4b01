import type { Board } from '../../../shared/assembly/board.ts';
import type { NumberingProposal } from '../../../shared/numbering/propose-numbering.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { issueDay, issueLabel, issueNumbering } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { PageSection } from '../../ui/page.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { bearingOf } from '../issues/issue-bearing.ts';
import { useNumbering } from '../issues/use-numbering.ts';
import styles from './board.module.css';

/** What the issue is called, and what it would be by the rule of its publication. */
export function MastheadCheck({ board, isMovable }: { board: Board; isMovable: boolean }) {
  const { issue } = board;
  const { publicationId, date } = issue;
  const bearing = bearingOf(issue.number);
  const proposal = useNumbering({
    publicationId,
    language: issue.language ?? 'en',
    date: date ?? '',
    bearing,
    issueId: issue.id,
  });
  const numbering = issueNumbering(issue);
  return (
    <PageSection title={say('Number and date')}>
      <p className={styles.called}>
        {numbering || say('No number yet')}
        <br />
        {issueDay(issue) || say('No date yet')}
      </p>
      {bearing === 'special' && <p className={styles.hint}>{say('A special, outside the run.')}</p>}
      {bearing !== 'special' && proposal && isMovable && (
        <ByRule board={board} proposal={proposal} />
      )}
      <p className={styles.ways}>
        {isMovable && (
          <Button onClick={() => openSheet({ kind: 'issue-details', issueId: issue.id })}>
            {say('Change…')}
          </Button>
        )}
        <a href={placeAddress({ kind: 'numbering', publicationId })}>
          {say('The run and its rule')}
        </a>
      </p>
    </PageSection>
  );
}

function ByRule({ board: { issue }, proposal }: { board: Board; proposal: NumberingProposal }) {
  const { volume, number, date, reason } = proposal;
  const proposed = { volume, number, date: issue.date ?? date };
  const isKept = issue.volume === volume && issue.number === number && issue.date === proposed.date;
  if (isKept) return <p className={styles.hint}>{say('As the rule has it.')}</p>;
  if (reason.kind === 'no-room') {
    return <p className={styles.hint}>{say('No number is free on this day: it is a special.')}</p>;
  }
  const use = async () => {
    const { id: issueId } = issue;
    const before = { volume: issue.volume, number: issue.number, date: issue.date };
    const done = await changeArchive('issues.update', { issueId, details: proposed });
    if (!done) return;
    const undo = () => void changeArchive('issues.update', { issueId, details: before });
    showToast(say('The issue has another number.'), {
      action: { label: say('Undo'), run: undo },
    });
  };
  const called = issueLabel({ ...issue, ...proposed, datePrecision: 'day' });
  return (
    <p className={styles.hint}>
      {say('By the rule: {issue}.', { issue: called })}{' '}
      {reason.kind === 'follows' && say('It follows {issue}.', { issue: retold(reason.label) })}{' '}
      {reason.kind === 'count-begins' && say('Numbers begin again with it.')}{' '}
      <Button onClick={() => void use()}>{say('Take it')}</Button>
    </p>
  );
}
