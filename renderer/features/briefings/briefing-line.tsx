import type { BriefingStanding } from '../../../shared/contract/publishing-procedures.ts';
import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './briefing-line.module.css';

interface BriefingLineProps {
  briefing: BriefingSummary;
  /** Where it stands on its way to print, where that was said. */
  standing?: BriefingStanding | undefined;
}

/** A briefing in a list: section, headline, opening words, what is in it and what is open. */
export function BriefingLine({ briefing, standing }: BriefingLineProps) {
  const { headline, section, opening, wordCount, citationCount, danglingCount } = briefing;
  return (
    <>
      {section && (
        <div className={styles.section} dir="auto">
          {section}
        </div>
      )}
      <div className={headline ? styles.headline : styles.noHeadline} dir="auto">
        {headlineInWords(headline)}
      </div>
      {opening && (
        <div className={styles.opening} dir="auto">
          {opening}
        </div>
      )}
      <div className={styles.counts}>
        {standing && (
          <>{[retold(standing.status), standing.assignee].filter(Boolean).join(', ')} · </>
        )}
        {say('{words, plural, one {# word} other {# words}}', { words: wordCount })}
        {citationCount > 0 &&
          ` · ${say('{citations, plural, other {# cited}}', { citations: citationCount })}`}
        {danglingCount > 0 && (
          <span className={styles.dangling}>
            {` · ${say('{dangling, plural, other {# unresolved}}', { dangling: danglingCount })}`}
          </span>
        )}
      </div>
    </>
  );
}
