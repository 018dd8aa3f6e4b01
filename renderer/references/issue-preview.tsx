import type { ReactNode } from 'react';
import { useArchive } from '../app/archive-data.ts';
import { retold } from '../wording/retell.ts';
import { say } from '../wording/say.ts';
import { CorrectionLines } from './correction-lines.tsx';
import { headlineInWords } from './headline-in-words.ts';
import styles from './issue-preview.module.css';
import { issueLabel } from './issue-words.ts';

interface IssuePreviewProps {
  issueId: string;
  /** The headline that is printed, if any. */
  title?: string | undefined;
  /** The sentence in which the reference stands: its topic tells which briefing is meant. */
  sentence?: string | undefined;
  /** How many headlines are shown; the rest is a click away. */
  most: number;
  /** Without these, nothing in it is to be pressed. */
  onOpenIssue?: ((issueId: string) => void) | undefined;
  onOpenBriefing?: ((briefingId: string) => void) | undefined;
}

/** Sentences are cut to what the archive takes. */
const LONGEST_SENTENCE = 2_000;

/** What a reference points to: the issue, the briefing that fits best, and what else is in it. */
export function IssuePreview(props: IssuePreviewProps) {
  const { issueId, title, sentence = '', most, onOpenIssue, onOpenBriefing } = props;
  const { data, error } = useArchive('references.preview', {
    issueId,
    ...(title !== undefined && { title: title.slice(0, LONGEST_SENTENCE / 2) }),
    sentence: sentence.slice(0, LONGEST_SENTENCE),
  });
  if (error) return <p className={styles.quiet}>{retold(error.failure.message)}</p>;
  if (!data) return <p className={styles.quiet}>{say('Looking it up…')}</p>;
  const { issue, briefings, fitting, correctedIn } = data;
  const others = briefings.filter(({ id }) => id !== fitting?.id);
  const shown = others.slice(0, fitting ? most - 1 : most);
  const more = others.length - shown.length;
  return (
    <div className={styles.preview}>
      <p className={styles.issue}>
        <Pressable id={issueId} className={styles.link} onOpen={onOpenIssue}>
          {issue.publicationTitle}, {issueLabel(issue)}
        </Pressable>
      </p>
      <CorrectionLines corrections={correctedIn} way="corrected-in" />
      {fitting && (
        <div className={styles.fitting}>
          <Pressable id={fitting.id} className={styles.headline} onOpen={onOpenBriefing}>
            {headlineInWords(fitting.headline)}
          </Pressable>
          <p className={styles.opening} dir="auto">
            {fitting.opening}
          </p>
        </div>
      )}
      {(shown.length > 0 || more > 0) && (
        <ol className={styles.headlines}>
          {shown.map(({ id, headline }) => (
            <li key={id} dir="auto">
              <Pressable id={id} className={styles.other} onOpen={onOpenBriefing}>
                {headlineInWords(headline)}
              </Pressable>
            </li>
          ))}
          {more > 0 && <li className={styles.quiet}>{say('and {more, number} more', { more })}</li>}
        </ol>
      )}
      {briefings.length === 0 && (
        <p className={styles.quiet}>{say('Nothing is in this issue yet.')}</p>
      )}
    </div>
  );
}

interface PressableProps {
  id: string;
  className: string | undefined;
  onOpen: ((id: string) => void) | undefined;
  children: ReactNode;
}

function Pressable({ id, className, onOpen, children }: PressableProps) {
  if (!onOpen) return <span className={className}>{children}</span>;
  return (
    <button type="button" className={className} data-pressable="" onClick={() => onOpen(id)}>
      {children}
    </button>
  );
}
