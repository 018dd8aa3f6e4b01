import { TriangleAlert } from 'lucide-react';
import type { LineFault } from '../../../shared/pages/line-faults.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { faultWords, severalInWords } from './fault-words.ts';
import { type FaultPlace, type GatheredFaults, gatherFaults } from './gather-faults.ts';
import type { DrawnIssue } from './live-pages.ts';
import styles from './pages.module.css';
import { choosePages, usePagesChoice } from './pages-choice.ts';

interface PageNotesProps {
  issue: DrawnIssue;
  onGoTo: (fault: LineFault) => void;
}

/** What a printer would take amiss, each kind once, in words that lead to its places. */
export function PageNotes({ issue: { faults, warnings }, onGoTo }: PageNotesProps) {
  const { hasWarnings } = usePagesChoice();
  const count = faults.length + warnings.length;
  if (count === 0) return null;
  return (
    <details
      className={styles.notes}
      open={hasWarnings}
      onToggle={({ currentTarget }) => choosePages({ hasWarnings: currentTarget.open })}
    >
      <summary>
        <TriangleAlert aria-hidden="true" />
        {say('{count, plural, one {# warning} other {# warnings}} about the pages', { count })}
      </summary>
      <ul aria-label={say('Warnings about the pages')}>
        {gatherFaults(faults).map((gathered) => (
          <li key={gathered.kind}>
            <Places gathered={gathered} onGoTo={onGoTo} />
          </li>
        ))}
        {warnings.map((words) => (
          <li key={words}>{retold(words)}</li>
        ))}
      </ul>
    </details>
  );
}

interface PlacesProps extends Pick<PageNotesProps, 'onGoTo'> {
  gathered: GatheredFaults;
}

function Places({ gathered: { kind, places }, onGoTo }: PlacesProps) {
  const [first, ...others] = places;
  if (first && others.length === 0) {
    return (
      <button type="button" onClick={() => onGoTo(first.fault)}>
        <b>{placeInWords(first)}</b> {faultWords[kind]}
      </button>
    );
  }
  const words = severalInWords(kind, places.length);
  return (
    <>
      {words}
      <ul className={styles.places} aria-label={words}>
        {places.map((place) => (
          <li key={`${place.fault.part} ${place.fault.page} ${place.nth}`}>
            <button type="button" onClick={() => onGoTo(place.fault)}>
              {placeInWords(place)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const placeInWords = ({ fault: { page }, nth, onPage }: FaultPlace): string =>
  onPage === 1
    ? say('Page {page, number}', { page: page + 1 })
    : say('Page {page, number}, place {nth, number}', { page: page + 1, nth });
