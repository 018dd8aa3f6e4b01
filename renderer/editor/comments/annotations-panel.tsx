import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFrame } from '../desk/panel-frame.tsx';
import { settleAllSuggestions } from '../suggestions/settle-suggestions.ts';
import styles from './annotations-panel.module.css';
import { addComment } from './comment-changes.ts';
import { CommentThread } from './comment-thread.tsx';
import { SuggestionEntry } from './suggestion-entry.tsx';
import { useAnnotations } from './use-annotations.ts';
import { WordsForm } from './words-form.tsx';

/** What is suggested, then what is remarked, each in the order of the text. */
export function AnnotationsPanel({ onClose }: { onClose: () => void }) {
  const { session, isEditing } = useOpenDesk();
  const { suggestions, comments } = useAnnotations(session.editor);
  const [showsResolved, setShowsResolved] = useState(false);
  const resolved = comments.filter(({ comment }) => comment.resolved).length;
  const shown = comments.filter(({ comment }) => showsResolved || !comment.resolved);
  const settleAll = (verdict: 'accept' | 'reject') => settleAllSuggestions(session.editor, verdict);
  return (
    <PanelFrame title={say('Comments')} closing={say('Close the comments')} onClose={onClose}>
      <div className={styles.entries}>
        {suggestions.length > 0 && (
          <section aria-label={say('Suggestions')}>
            <h3 className={styles.kind}>
              {say('{suggestions, plural, one {# suggestion} other {# suggestions}}', {
                suggestions: suggestions.length,
              })}
            </h3>
            {suggestions.map((suggestion) => (
              <SuggestionEntry key={suggestion.id} suggestion={suggestion} />
            ))}
            {isEditing && suggestions.length > 1 && (
              <div className={styles.all}>
                <div className={styles.actions}>
                  <Button variant="quiet" onClick={() => settleAll('accept')}>
                    {say('Accept all')}
                  </Button>
                  <Button variant="quiet" onClick={() => settleAll('reject')}>
                    {say('Refuse all')}
                  </Button>
                </div>
              </div>
            )}
          </section>
        )}
        <section aria-label={say('Comments on the text')}>
          {shown.map((one) => (
            <CommentThread key={one.comment.id} shown={one} />
          ))}
          {shown.length === 0 && suggestions.length === 0 && (
            <p className={styles.none}>
              {say(
                'Nothing is suggested or remarked. Select words and choose “Comment”, or switch to suggesting and write.',
              )}
            </p>
          )}
          {resolved > 0 && (
            <Button variant="quiet" onClick={() => setShowsResolved(!showsResolved)}>
              {showsResolved
                ? say('Hide what is resolved')
                : say('{resolved, plural, other {Show # resolved}}', { resolved })}
            </Button>
          )}
        </section>
      </div>
      {isEditing && (
        <div className={styles.foot}>
          <WordsForm
            label={say('Comment on the selection or the whole')}
            answer={say('Comment')}
            onWords={(text) =>
              addComment(session.editor, {
                author: session.author(),
                at: new Date().toISOString(),
                text,
              })
            }
          />
        </div>
      )}
    </PanelFrame>
  );
}
