import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { revisionSummary } from '../../../shared/contract/briefing-procedures.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import type { Draft } from '../saving/draft.ts';
import styles from './history-panel.module.css';
import { useOpenDesk } from './open-desk.ts';

type RevisionSummary = z.infer<typeof revisionSummary>;

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const origins = {
  import: 'as imported',
  edit: '',
  restore: 'restored',
  review: 'citations reviewed',
  reading: 'read anew by a newer grammar',
  replace: 'words replaced in the archive',
} as const;

const wordsOf = ({ wordCount }: RevisionSummary): string =>
  `${wordCount} ${wordCount === 1 ? 'word' : 'words'}`;

/** The revisions of a briefing, one of them to read, and a way back to it. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { session, briefingId, isEditing } = useOpenDesk();
  const [revisions, setRevisions] = useState<readonly RevisionSummary[] | null>(null);
  const [shown, setShown] = useState<{ revision: number; text: Draft } | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const outcome = await bridge.call('briefings.history', { briefingId });
      if (!isCurrent) return;
      if (outcome.ok) setRevisions(outcome.value);
      else showFailure(outcome.error);
    };
    void session.saver.flush().then(read);
    const stop = bridge.on('archive.changed', () => void read());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [briefingId, session]);

  const show = async (revision: number) => {
    const outcome = await bridge.call('briefings.readRevision', { briefingId, revision });
    if (outcome.ok) setShown({ revision, text: outcome.value });
    else showFailure(outcome.error);
  };
  const restore = (text: Draft) => {
    const before = session.draft();
    session.replaceText(text);
    showToast('The earlier text is back, as a new revision.', {
      action: { label: 'Undo', run: () => session.replaceText(before) },
    });
    onClose();
  };

  return (
    <aside className={styles.panel} aria-label="History">
      <header className={styles.head}>
        <h2>History</h2>
        <IconButton label="Close history" icon={<X />} onClick={onClose} />
      </header>
      <ol className={styles.list}>
        {revisions?.map((one, index) => (
          <li key={one.revision}>
            <button
              type="button"
              className={styles.revision}
              aria-pressed={shown?.revision === one.revision}
              onClick={() => void show(one.revision)}
            >
              <span className={styles.name}>
                {one.name ?? (index === 0 ? 'Newest' : `Revision ${one.revision}`)}
              </span>
              <span className={styles.when}>{clock.format(new Date(one.savedAt))}</span>
              <span className={styles.what}>
                {[wordsOf(one), origins[one.origin]].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown && (
        <section className={styles.preview} aria-label={`Revision ${shown.revision}`}>
          <h3>{shown.text.details.headline || 'Without a headline'}</h3>
          {/* A text field, so that a long text is scrolled and copied by keys. */}
          <textarea
            key={shown.revision}
            className={styles.text}
            readOnly
            aria-label="Its text"
            defaultValue={projectManuscript(shown.text.manuscript).text}
          />
          {isEditing && <Button onClick={() => restore(shown.text)}>Restore this revision</Button>}
        </section>
      )}
    </aside>
  );
}
