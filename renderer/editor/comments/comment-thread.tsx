import type { Remark } from '../../../shared/manuscript/annotations.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { showNode } from '../suggestions/suggestions-in-text.ts';
import styles from './annotations-panel.module.css';
import {
  removeComment,
  reopenComment,
  replyTo,
  resolveComment,
  type ShownComment,
  seeComment,
} from './comment-changes.ts';
import { ByLine } from './remark-line.tsx';
import { WordsForm } from './words-form.tsx';

/** A comment with what was answered to it. */
export function CommentThread({ shown }: { shown: ShownComment }) {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  const { comment, words, key } = shown;
  const { id, resolved } = comment;
  const now = () => new Date().toISOString();
  return (
    <article
      ref={(entry) => seeComment(id, entry)}
      className={classNames(styles.entry, resolved && styles.resolved)}
      aria-label={say('Comment by {author}', { author: comment.author || say('somebody') })}
    >
      {key === null ? (
        <p className={styles.about}>{say('On the whole briefing')}</p>
      ) : (
        <button type="button" className={styles.words} onClick={() => showNode(editor, key)}>
          <q dir="auto">{words.length > 90 ? `${words.slice(0, 90)}…` : words}</q>
        </button>
      )}
      {[comment, ...(comment.replies ?? [])].map((remark) => (
        <RemarkLine key={`${remark.at}/${remark.author}`} remark={remark} />
      ))}
      {resolved && (
        <p className={styles.about}>
          {say('Resolved by {by}', { by: resolved.by || say('somebody') })}
        </p>
      )}
      {isEditing && !resolved && (
        <WordsForm
          label={say('Reply')}
          answer={say('Reply')}
          onWords={(text) => replyTo(editor, id, { author: session.author(), at: now(), text })}
        />
      )}
      {isEditing && (
        <div className={styles.actions}>
          {resolved ? (
            <Button variant="quiet" onClick={() => reopenComment(editor, id)}>
              {say('Reopen')}
            </Button>
          ) : (
            <Button
              variant="quiet"
              onClick={() => resolveComment(editor, id, { by: session.author(), at: now() })}
            >
              {say('Resolve')}
            </Button>
          )}
          <Button variant="quiet" onClick={() => removeComment(editor, id)}>
            {say('Delete')}
          </Button>
        </div>
      )}
    </article>
  );
}

const RemarkLine = ({ remark }: { remark: Remark }) => (
  <div>
    <ByLine author={remark.author} at={remark.at} />
    <p className={styles.remark} dir="auto">
      {remark.text}
    </p>
  </div>
);
