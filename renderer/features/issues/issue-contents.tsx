import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { placeAddress } from '../../app/place.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import styles from './issue-contents.module.css';

interface IssueContentsProps {
  title?: string;
  issue: IssueSummary;
  briefings: readonly BriefingSummary[];
}

/** What is in an issue, as a table of contents with what is still open in it. */
export function IssueContents({
  title = say('In this issue'),
  issue,
  briefings,
}: IssueContentsProps) {
  if (briefings.length === 0) {
    return (
      <PageSection title={title}>
        <p className={styles.empty}>
          {say(
            'Nothing yet. A new briefing begins empty; type or paste, and its citations and references are recognised as you write.',
          )}
        </p>
      </PageSection>
    );
  }
  return (
    <PageSection
      title={title}
      aside={say('{wordCount, plural, one {# word} other {# words}}', {
        wordCount: issue.wordCount,
      })}
    >
      <ol className={styles.contents}>
        {briefings.map((briefing, index) => (
          <li key={briefing.id}>
            {briefing.section && briefing.section !== briefings[index - 1]?.section && (
              <p className={styles.section} dir="auto">
                {briefing.section}
              </p>
            )}
            <a
              className={styles.entry}
              href={placeAddress({
                kind: 'briefing',
                issueId: issue.id,
                briefingId: briefing.id,
              })}
            >
              <span className={styles.headline} dir="auto">
                {headlineInWords(briefing.headline)}
              </span>
              <span className={styles.counts}>{openWork(briefing)}</span>
            </a>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

function openWork({ citationCount, referenceCount, danglingCount }: BriefingSummary): string {
  return [
    citationCount > 0 &&
      say('{citations, plural, one {# citation} other {# citations}}', {
        citations: citationCount,
      }),
    referenceCount > 0 &&
      say('{references, plural, one {# reference} other {# references}}', {
        references: referenceCount,
      }),
    danglingCount > 0 &&
      say('{dangling, plural, other {# unresolved}}', { dangling: danglingCount }),
  ]
    .filter(Boolean)
    .join(' · ');
}
