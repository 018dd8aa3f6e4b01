import type {
  OriginalOfBriefing,
  ReadSection,
} from '../../../shared/contract/original-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { classNames } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import styles from './original-pane.module.css';
import { OriginalScroll } from './original-scroll.tsx';

interface OriginalReadingProps {
  briefingId: Identifier;
  original: OriginalOfBriefing;
}

/** A file as its importer reads it, part by part with its place; those of the briefing are marked. */
export function OriginalReading({ briefingId, original: { hash } }: OriginalReadingProps) {
  const { data, error } = useArchive('originals.reading', { hash, briefingId });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Reading the original…')} />;
  if (data.sections.length === 0) {
    return <p className={styles.quiet}>{say('It holds other files, and no text of its own.')}</p>;
  }
  return (
    <OriginalScroll
      label={say('What was read')}
      isOpen
      hasPassage={data.sections.some(({ isPassage }) => isPassage)}
    >
      {placed(data.sections).map(({ key, place, headline, text, isPassage }) => (
        <section
          key={key}
          className={classNames(styles.section, isPassage && styles.own)}
          data-passage={isPassage || undefined}
        >
          {place && <p className={styles.place}>{place}</p>}
          {headline && <h3 dir="auto">{headline}</h3>}
          <p className={styles.prose} dir="auto">
            {text}
          </p>
        </section>
      ))}
      {data.isCut && (
        <p className={styles.quiet}>{say('The file goes on. Save a copy to read the rest.')}</p>
      )}
    </OriginalScroll>
  );
}

/** Parts have no other name than their place among all. */
const placed = (sections: readonly ReadSection[]) =>
  sections.map((section, at) => ({ ...section, key: `part ${at}` }));
