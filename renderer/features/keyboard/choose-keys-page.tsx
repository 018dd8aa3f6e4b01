import { useState } from 'react';
import { sectionNames, sections } from '../../actions/action.ts';
import { allActions } from '../../actions/all-actions.ts';
import { useKeyChoice } from '../../actions/key-choice.ts';
import { wordsOf } from '../../actions/words-of.ts';
import { Button } from '../../ui/button.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { matchesWords } from '../commands/matches-words.ts';
import { ActionRow, type Recording } from './action-row.tsx';
import { resetAllKeys } from './bind-keys.ts';
import styles from './choose-keys.module.css';

/** Every action with its keys, to be chosen anew. */
export function ChooseKeysPage() {
  const [query, setQuery] = useState('');
  const [changedAlone, setChangedAlone] = useState(false);
  const [recording, setRecording] = useState<Recording | null>(null);
  const choice = useKeyChoice();
  const changed = Object.keys(choice.chosen).length;
  const shown = allActions.filter(
    (action) =>
      (!changedAlone || choice.chosen[action.id] !== undefined) &&
      matchesWords(query, wordsOf(action, choice)),
  );
  return (
    <Page label={say('Choose keys')}>
      <PageHead
        title={say('Choose keys')}
        line={say('Choose keys, and new ones are waited for. They are kept on this machine.')}
        actions={
          <Button disabled={changed === 0} focusableWhenDisabled onClick={resetAllKeys}>
            {say('All as at first')}
          </Button>
        }
      />
      <div className={styles.limits}>
        <FilterField
          label={say('Filter by words or keys')}
          value={query}
          onValueChange={setQuery}
        />
        <label className={styles.limit}>
          <input
            type="checkbox"
            checked={changedAlone}
            onChange={({ target }) => setChangedAlone(target.checked)}
          />
          {say('Only what is changed: {changed, number}', { changed })}
        </label>
      </div>
      {sections.map((section) => {
        const ofSection = shown.filter((action) => action.section === section);
        if (ofSection.length === 0) return null;
        return (
          <PageSection
            key={section}
            title={sectionNames[section]}
            label={say('Keys: {title}', { title: sectionNames[section] })}
          >
            <ul className={styles.rows}>
              {ofSection.map((action) => (
                <ActionRow
                  key={action.id}
                  action={action}
                  recording={recording}
                  onRecord={setRecording}
                />
              ))}
            </ul>
          </PageSection>
        );
      })}
      {shown.length === 0 && (
        <p className={styles.none}>
          {changedAlone && query === ''
            ? say('All keys are as they were at first.')
            : say('Nothing has that name.')}
        </p>
      )}
    </Page>
  );
}
