import type { DateStyleGuess as Guess } from '../../../shared/dates/guess-date-style.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import styles from './date-style-guess.module.css';
import { evidenceInWords, guessInWords } from './guess-in-words.ts';
import type { PublicationEntry } from './publication-entry.ts';

interface DateStyleGuessProps {
  publicationId: Identifier;
  entry: Pick<PublicationEntry, 'dateOrder' | 'language'>;
  onUse: (guess: Guess) => void;
}

/** What the issues of a publication say of its dates, and the button that takes their word for it. */
export function DateStyleGuess({ publicationId, entry, onUse }: DateStyleGuessProps) {
  const { data: guess, isPending } = useArchive('publications.guessDateStyle', { publicationId });
  if (isPending)
    return <p className={styles.guess}>{say('Looking at the dates in its issues…')}</p>;
  if (!guess)
    return <p className={styles.guess}>{say('Its issues have too few dates to guess from.')}</p>;
  const isSet = guess.dateOrder === entry.dateOrder && isSameLanguage(guess, entry);
  return (
    <div className={styles.guess}>
      <p>
        {guessInWords(guess)}{' '}
        <span className={styles.evidence}>{evidenceInWords(guess.evidence)}</span>
      </p>
      {isSet ? (
        <span className={styles.set}>{say('As set here')}</span>
      ) : (
        <Button onClick={() => onUse(guess)}>{say('Use this')}</Button>
      )}
    </div>
  );
}

/** "en-GB" is English. */
const isSameLanguage = (guess: Guess, { language }: Pick<PublicationEntry, 'language'>): boolean =>
  language.trim().toLowerCase().split('-')[0] === guess.language;
