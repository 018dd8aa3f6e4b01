import { useArchive } from '../app/archive-data.ts';
import { PageSection } from '../ui/page.tsx';
import { say } from '../wording/say.ts';
import styles from './missing-issues.module.css';
import { PlaceList } from './place-list.tsx';

/** Issues of a publication that others point to and that are missing, each with what waits for it. */
export function MissingIssues({ publicationId }: { publicationId: string }) {
  const { data } = useArchive('references.missing', { publicationId }, { keep: true });
  if (!data || data.issues === 0) return null;
  const { missing, issues, references } = data;
  const rest = issues - missing.length;
  return (
    <PageSection
      title={say('Issues that others point to and that are missing')}
      aside={say('{references, plural, one {# reference} other {# references}}', { references })}
    >
      <ul className={styles.missing}>
        {missing.map(({ key, label, references: waiting, places }) => (
          <li key={key}>
            <details>
              <summary className={styles.issue}>
                <span className={styles.label}>{label}</span>
                <span className={styles.count}>
                  {say('{waiting, plural, one {# reference waits} other {# references wait}}', {
                    waiting,
                  })}
                </span>
              </summary>
              <PlaceList places={places} />
              {waiting > places.length && (
                <p className={styles.count}>
                  {say('and {more, number} more', { more: waiting - places.length })}
                </p>
              )}
            </details>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={styles.rest}>
          {say('{rest, plural, one {and # other issue} other {and # other issues}}', { rest })}
        </p>
      )}
    </PageSection>
  );
}
