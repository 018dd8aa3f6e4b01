import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { ActionKbd } from '../../ui/kbd.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { IssueContents } from '../issues/issue-contents.tsx';
import { IssueIndex } from '../issues/issue-index.tsx';
import styles from './front-page.module.css';
import { UnsavedTexts } from './unsaved-texts.tsx';

const LATEST = 200;
const SHOWN = 8;

/** What one sees first: how much is in the archive, what is in work, the ways to begin. */
export function FrontPage() {
  const info = useArchive('application.info', {}).data;
  const latest = useArchive('issues.list', { limit: LATEST }).data?.issues;
  if (!info || !latest) return null;
  const isEmpty = info.issues === 0;
  return (
    <Page label={say('Front page')}>
      <PageHead
        title={isEmpty ? say('An empty archive') : say('The archive')}
        line={isEmpty ? undefined : countsLine(info)}
        actions={
          <>
            <Button
              variant={isEmpty ? 'primary' : 'plain'}
              onClick={() => openSheet({ kind: 'import' })}
            >
              {say('Import…')}
            </Button>
            <Button onClick={() => openSheet({ kind: isEmpty ? 'new-publication' : 'new-issue' })}>
              {isEmpty ? say('New publication…') : say('New issue…')}
            </Button>
          </>
        }
      />
      <UnsavedTexts />
      {isEmpty ? (
        <p className={styles.teaching}>
          {say(
            'Bring in past issues as text or Markdown files: drop them anywhere on this window. Their mastheads say which publication, volume, number and day they are; sources and references are recognised on the way in.',
          )}
        </p>
      ) : (
        <Work issues={latest} />
      )}
      <Ways />
    </Page>
  );
}

/** What is in work, what came last, and which issues point to something that is not here yet. */
function Work({ issues }: { issues: readonly IssueSummary[] }) {
  const drafts = issues.filter((issue) => issue.status === 'draft');
  const open = issues.filter((issue) => issue.danglingCount > 0);
  const last = issues.find((issue) => issue.status === 'published') ?? issues[0];
  return (
    <>
      {drafts.length > 0 && <IssueIndex title={say('In work')} issues={drafts.slice(0, SHOWN)} />}
      {last && <LatestIssue issueId={last.id} />}
      {open.length > 0 && (
        <IssueIndex
          title={say('References that point to nothing yet')}
          issues={open.slice(0, SHOWN)}
          counting="dangling"
        />
      )}
    </>
  );
}

function LatestIssue({ issueId }: { issueId: Identifier }) {
  const reading = useArchive('issues.read', { issueId }).data;
  if (!reading) return null;
  const { issue, briefings } = reading;
  return (
    <IssueContents
      title={`${issue.publicationTitle}, ${issueLabel(issue)}`}
      issue={issue}
      briefings={briefings}
    />
  );
}

const ways = [
  ['go.anything', say('goes to any publication, issue, briefing or source')],
  ['go.commands', say('runs anything that can be done')],
  ['archive.search', say('searches every word of the archive')],
  ['help.shortcuts', say('shows all shortcuts')],
] as const;

function Ways() {
  return (
    <dl className={styles.ways}>
      {ways.map(([action, meaning]) => (
        <div key={action}>
          <dt>
            <ActionKbd action={action} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function countsLine(counts: Record<'publications' | 'issues' | 'briefings' | 'sources', number>) {
  const { publications, issues, briefings, sources } = counts;
  return [
    say('{publications, plural, one {# publication} other {# publications}}', { publications }),
    say('{issues, plural, one {# issue} other {# issues}}', { issues }),
    say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings }),
    say('{sources, plural, one {# cited source} other {# cited sources}}', { sources }),
  ].join(' · ');
}
