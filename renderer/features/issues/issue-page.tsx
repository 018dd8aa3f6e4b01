import { Ellipsis, Trash2 } from 'lucide-react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { CorrectionLines } from '../../references/correction-lines.tsx';
import { issueDay, issueNumbering } from '../../references/issue-words.ts';
import { PlaceList } from '../../references/place-list.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Page, PageActions, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { createBriefing } from '../briefings/create-briefing.ts';
import { IssueFindings } from '../proof/issue-findings.tsx';
import { IssueContents } from './issue-contents.tsx';
import { IssueMasthead } from './issue-masthead.tsx';
import styles from './issue-page.module.css';
import { removeIssue } from './remove-issue.ts';

/** An issue as a whole: its masthead, its contents, and the later issues that point to it. */
export function IssuePage({ issueId }: { issueId: Identifier }) {
  const { data, error } = useArchive('issues.read', { issueId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Opening the issue…')} />;
  const { issue, briefings, backlinks, correctedIn } = data;
  const others = new Set(backlinks.map((link) => link.issueId)).size;
  const label = [issueNumbering(issue), issueDay(issue)].filter(Boolean).join(', ');
  return (
    <Page label={say('Issue: {issue}', { issue: `${issue.publicationTitle} ${label}` })}>
      <IssueMasthead issue={issue} />
      {issue.date === null && <DateInvitation issueId={issueId} />}
      <IssueActions issueId={issueId} />
      <CorrectionLines corrections={correctedIn} way="corrected-in" />
      <IssueContents issue={issue} briefings={briefings} />
      <PageSection
        title={others > 0 ? citedBy(others) : say('What points here')}
        aside={others > 0 ? placesInWords(backlinks.length) : undefined}
      >
        {others > 0 ? (
          <PlaceList places={backlinks} />
        ) : (
          <p className={styles.none}>
            {say('No briefing of the archive points to this issue yet.')}
          </p>
        )}
      </PageSection>
    </Page>
  );
}

/** Without a date no citation has a year; with one, all are read again. */
function DateInvitation({ issueId }: { issueId: Identifier }) {
  return (
    <p className={styles.invitation}>
      {say('This issue has no date, so its citations have no year.')}
      <Button onClick={() => openSheet({ kind: 'issue-details', issueId })}>
        {say('Set the date…')}
      </Button>
    </p>
  );
}

function IssueActions({ issueId }: { issueId: Identifier }) {
  const board = () => goTo({ kind: 'board', issueId });
  useCommand({
    id: 'issue.board',
    run: board,
  });
  return (
    <PageActions>
      <Button variant="primary" onClick={() => void createBriefing(issueId)}>
        {say('New briefing')}
      </Button>
      <Button onClick={board}>{say('Board')}</Button>
      <Button onClick={() => openSheet({ kind: 'export', issueId })}>{say('Export…')}</Button>
      <Button onClick={() => openSheet({ kind: 'issue-details', issueId })}>
        {say('Details…')}
      </Button>
      <IssueFindings issueId={issueId} />
      <Menu
        trigger={<IconButton label={say('More about this issue')} icon={<Ellipsis />} />}
        align="end"
      >
        <MenuItem icon={<Trash2 />} onSelect={() => void removeIssue(issueId, goTo)}>
          {say('Put the issue into the trash')}
        </MenuItem>
      </Menu>
    </PageActions>
  );
}

const placesInWords = (count: number) =>
  say('{count, plural, one {# place} other {# places}}', { count });

const citedBy = (issues: number) =>
  say('Cited by {issues, plural, one {# other issue} other {# other issues}}', { issues });
