import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { isSpecialNumber } from '../../../shared/numbering/special-number.ts';
import { placeAddress } from '../../app/place.ts';
import { usePublication } from '../../app/use-publication.ts';
import { issueDay } from '../../references/issue-words.ts';
import { say } from '../../wording/say.ts';
import styles from './issue-masthead.module.css';

/** The head of an issue in the manner of its publication: title, then volume, number and day. */
export function IssueMasthead({ issue }: { issue: IssueSummary }) {
  const { publicationId, publicationTitle, volume, number, title, status } = issue;
  const publication = usePublication(publicationId);
  const folio = [
    volume && say('Volume {volume}', { volume }),
    number && (isSpecialNumber(number) ? number : say('Number {number}', { number })),
  ].filter(Boolean);
  return (
    <header className={styles.masthead}>
      <h2 className={styles.title}>
        <a href={placeAddress({ kind: 'publication', publicationId })}>{publicationTitle}</a>
      </h2>
      {publication?.subtitle && <p className={styles.subtitle}>{publication.subtitle}</p>}
      <div className={styles.folio}>
        <span>{folio.join(', ')}</span>
        <span className={styles.status}>{status === 'draft' ? say('Draft') : ''}</span>
        <span>{issueDay(issue) || say('Undated')}</span>
      </div>
      {title && <p className={styles.issueTitle}>{title}</p>}
    </header>
  );
}
