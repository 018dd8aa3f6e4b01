import { useEffect } from 'react';
import type { RecoveryFile } from '../../../shared/contract/recovery-procedures.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { goToBriefing } from '../../app/go-to-briefing.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { Button } from '../../ui/button.tsx';
import { copyToClipboard } from '../../ui/copy-to-clipboard.ts';
import { momentInWords } from '../../ui/moment-in-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import styles from './unsaved-texts.module.css';

/** Texts that the archive could not take before Masthead was last closed. */
export function UnsavedTexts() {
  const texts = useArchive('recovery.list', {}).data ?? [];
  // They are no part of the archive, whose changes are told.
  useEffect(lookAgain, []);
  if (texts.length === 0) return null;
  return (
    <PageSection title={say('Texts that were not saved')}>
      <ul className={styles.texts}>
        {texts.map((text) => (
          <li key={text.briefingId} className={styles.text}>
            <div>
              <p className={styles.headline}>{headlineInWords(text.headline)}</p>
              <p className={styles.detail}>
                {momentInWords(text.keptAt)} ·{' '}
                {say('{words, plural, one {# word} other {# words}}', { words: text.wordCount })} ·{' '}
                <span className={styles.path}>{text.path}</span>
              </p>
            </div>
            <div className={styles.actions}>
              <Button onClick={() => void goToBriefing(text.briefingId)}>
                {say('Open its briefing')}
              </Button>
              <Button variant="quiet" onClick={() => void copyText(text)}>
                {say('Copy its text')}
              </Button>
              <Button variant="quiet" onClick={() => void discard(text)}>
                {say('Discard it')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** For a text whose briefing is no longer in the archive, too. */
async function copyText({ briefingId }: RecoveryFile): Promise<void> {
  const kept = await changeArchive('recovery.read', { briefingId });
  if (!kept) return lookAgain();
  await copyToClipboard(
    kept.markdown,
    say('The text is on the clipboard.'),
    say('Open the file that is named here, and copy the text from it.'),
  );
}

async function discard({ briefingId }: RecoveryFile): Promise<void> {
  const kept = await changeArchive('recovery.read', { briefingId });
  const dropped = kept && (await changeArchive('recovery.drop', { briefingId }));
  lookAgain();
  if (!kept || !dropped) return;
  const { keptAt: _, path: __, markdown: ___, ...text } = kept;
  showToast(say('The text was discarded.'), {
    action: {
      label: say('Undo'),
      run: () => void changeArchive('recovery.keep', text).then(lookAgain),
    },
  });
}

const lookAgain = () => void queryClient.invalidateQueries({ queryKey: ['recovery.list'] });
