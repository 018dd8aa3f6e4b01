import { useArchive } from '../../app/archive-data.ts';
import { say } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { languageName } from '../publications/language-name.ts';
import styles from './style-page.module.css';

/** Which languages are checked, how others are added, and which dictionaries are none. */
export function ServedLanguages() {
  const { data } = useArchive('language.served', {});
  if (!data) return <p className={styles.none}>{say('Looking for dictionaries…')}</p>;
  return (
    <div className={styles.begin}>
      <p>
        {say(
          'Spelling is checked in {languages}; grammar in English. Names that the archive knows are never stopped at.',
          { languages: data.languages.map(({ language }) => languageName(language)).join(', ') },
        )}
      </p>
      <p>
        <Say
          words="For another language put its Hunspell dictionary, for example <code>de.aff</code> and <code>de.dic</code>, into <path>{folder}</path> and start Masthead again."
          folder={data.folder}
          code={(words) => <code>{words}</code>}
          path={(words) => <code className={styles.path}>{words}</code>}
        />
      </p>
      {data.faults.map(({ name, message }) => (
        <p key={name} className={styles.fault} role="alert">
          {say('The dictionary “{name}” cannot be used. {message}', { name, message })}
        </p>
      ))}
    </div>
  );
}
