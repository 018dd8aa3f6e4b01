import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { placeAddress } from '../../app/place.ts';
import { issueDay, issueNumbering } from '../../references/issue-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import styles from './issue-index.module.css';

interface IssueIndexProps {
  title: string;
  issues: readonly IssueSummary[];
  /** False where all are of one publication. */
  withPublication?: boolean;
  /** What stands at the right. */
  counting?: 'briefings' | 'dangling';
}

/** Issues as the lines of an index: publication, number, day. */
export function IssueIndex({
  title,
  issues,
  withPublication = true,
  counting = 'briefings',
}: IssueIndexProps) {
  return (
    <PageSection title={title}>
      <ul className={styles.index}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <a className={styles.line} href={placeAddress({ kind: 'issue', issueId: issue.id })}>
              {withPublication && (
                <span className={styles.publication}>{issue.publicationTitle}</span>
              )}
              <span className={styles.number}>{issueNumbering(issue) || issue.title}</span>
              <span className={styles.day}>{issueDay(issue) || say('Undated')}</span>
              {issue.status === 'draft' && <span className={styles.draft}>{say('Draft')}</span>}
              <span className={styles.count}>
                {counting === 'briefings'
                  ? say('{briefings, plural, one {# briefing} other {# briefings}}', {
                      briefings: issue.briefingCount,
                    })
                  : say('{dangling, plural, other {# unresolved}}', {
                      dangling: issue.danglingCount,
                    })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
