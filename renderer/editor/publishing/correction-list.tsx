import { say } from '../../wording/say.ts';
import { statedInWords } from './correction-kinds.ts';
import styles from './publishing.module.css';
import { usePublishing } from './use-publishing.ts';

/** How the text was corrected since it was published, at the foot of the page. */
export function CorrectionList({ briefingId }: { briefingId: string }) {
  const corrections = usePublishing(briefingId)?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-label={say('Corrections of this briefing')}>
      {corrections.map(({ id, kind, at, right, wrong }) => (
        <p key={id} dir="auto">
          <strong>{`${statedInWords(kind, at)}: `}</strong>
          {right}
          {wrong !== '' && ` ${say('It had said: {wrong}', { wrong })}`}
        </p>
      ))}
    </section>
  );
}
