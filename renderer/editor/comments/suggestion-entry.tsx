import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { settleSuggestions } from '../suggestions/settle-suggestions.ts';
import { type ShownSuggestion, showNode } from '../suggestions/suggestions-in-text.ts';
import styles from './annotations-panel.module.css';
import { ByLine } from './remark-line.tsx';

const LONGEST = 160;

/** One suggestion, and what becomes of it. */
export function SuggestionEntry({ suggestion }: { suggestion: ShownSuggestion }) {
  const { session, isEditing } = useOpenDesk();
  const { id, author, at, inserted, deleted, turned, key } = suggestion;
  const settle = (verdict: 'accept' | 'reject') =>
    settleSuggestions(session.editor, new Set([id]), verdict);
  return (
    <article className={styles.entry} aria-label={inWords(suggestion)}>
      <ByLine author={author} at={at} />
      <button type="button" className={styles.words} onClick={() => showNode(session.editor, key)}>
        {deleted !== '' && <del dir="auto">{clipped(deleted)}</del>}
        {inserted !== '' && <ins dir="auto">{clipped(inserted)}</ins>}
        {turned && (
          <>
            <span dir="auto">{clipped(turned.text)}</span>
            <small className={styles.turned}>{turned.words}</small>
          </>
        )}
      </button>
      {isEditing && (
        <div className={styles.actions}>
          <Button variant="quiet" onClick={() => settle('accept')}>
            {say('Accept')}
          </Button>
          <Button variant="quiet" onClick={() => settle('reject')}>
            {say('Refuse')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** "Replace “old” with “new”", for those who hear it. */
function inWords({ inserted, deleted, turned }: ShownSuggestion): string {
  if (turned && inserted === '' && deleted === '')
    return say('{kind}: “{text}”', { kind: turned.words, text: clipped(turned.text) });
  if (inserted !== '' && deleted !== '')
    return say('Replace “{deleted}” with “{inserted}”', {
      deleted: clipped(deleted),
      inserted: clipped(inserted),
    });
  return inserted !== ''
    ? say('Put in “{inserted}”', { inserted: clipped(inserted) })
    : say('Take out “{deleted}”', { deleted: clipped(deleted) });
}

const clipped = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
