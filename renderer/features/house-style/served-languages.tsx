import { useArchive } from '../../app/archive-data.ts';
import { say } from '../../wording/say.ts';
import { languageName } from '../publications/language-name.ts';
import styles from './style-page.module.css';

/** Which languages are checked, how others are added, and which dictionaries are none. */
export function ServedLanguages() {
  const { data } = useArchive('language.served', {});
  if (!data) return <p className={styles.none}>{say('Looking for dictionaries…')}</p>;
  return (
    <div className={styles.begin}>
      <p>
        Spelling is checked in{' '}
        {data.languages.map(({ language }) => languageName(language)).join(', ')}; grammar in
        English. Names that the archive knows are never stopped at.
      </p>
      <p>
        For another language put its Hunspell dictionary, for example <code>de.aff</code> and{' '}
        <code>de.dic</code>, into <code className={styles.path}>{data.folder}</code> and start
        Masthead again.
      </p>
      {data.faults.map(({ name, message }) => (
        <p key={name} className={styles.fault} role="alert">
          The dictionary “{name}” cannot be used. {message}
        </p>
      ))}
    </div>
  );
}
