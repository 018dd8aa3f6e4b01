import type { Correction } from '../../shared/contract/reference-procedures.ts';
import { placeAddress } from '../app/place.ts';
import { Button } from '../ui/button.tsx';
import { retold } from '../wording/retell.ts';
import { say } from '../wording/say.ts';
import { Say } from '../wording/say-element.tsx';
import styles from './correction-lines.module.css';

interface CorrectionLinesProps {
  corrections: readonly Correction[];
  /** How what is listed stands to what is shown. */
  way: 'corrects' | 'corrected-in';
  /** Says that one of them is none. */
  onDeny?: ((correction: Correction) => void) | undefined;
}

/** One line for each correction, leading to its other end. */
export function CorrectionLines({ corrections, way, onDeny }: CorrectionLinesProps) {
  if (corrections.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {corrections.map((correction) => {
        const { briefingId, issueId, issueLabel, publicationTitle, headline } = correction;
        const place = briefingId
          ? placeAddress({ kind: 'briefing', issueId, briefingId })
          : placeAddress({ kind: 'issue', issueId });
        return (
          <li key={briefingId ?? issueId} className={styles.line}>
            <span>
              <Say
                words="{way, select, corrects {Corrects} other {Corrected in}} <link>{issue}</link>"
                way={way}
                issue={retold(issueLabel)}
                link={(words) => (
                  <a className={styles.link} href={place} title={publicationTitle}>
                    {words}
                  </a>
                )}
              />
              {headline && ' '}
              {headline && (
                <span className={styles.headline} dir="auto">
                  {headline}
                </span>
              )}
            </span>
            {onDeny && briefingId && (
              <Button variant="quiet" onClick={() => onDeny(correction)}>
                {say('Not a correction')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
