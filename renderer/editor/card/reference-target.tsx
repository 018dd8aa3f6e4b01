import type { ReferenceReading } from '../../../shared/citations/reading.ts';
import type { Candidate, Resolution } from '../../../shared/references/resolution.ts';
import { IssuePreview } from '../../references/issue-preview.tsx';
import { referenceInWords } from '../../references/reference-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './span-card.module.css';

interface ReferenceTargetProps {
  reference: ReferenceReading;
  resolution: Resolution | undefined;
  /** The issue that a person chose. */
  chosen: string | undefined;
  /** In which it stands. */
  sentence: string;
  isEditing: boolean;
  onChoose: (issueId: string) => void;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
}

/** Where a reference goes: its issue, the issues that it may mean, or none yet. */
export function ReferenceTarget({
  reference,
  resolution,
  chosen,
  sentence,
  isEditing,
  onChoose,
  onOpenIssue,
  onOpenBriefing,
}: ReferenceTargetProps) {
  const candidates = resolution?.candidates ?? [];
  const isOpen = resolution?.state === 'ambiguous' && !chosen;
  const targets = chosen
    ? candidates.filter(({ issueId }) => issueId === chosen)
    : isOpen
      ? []
      : candidates;
  return (
    <section className={styles.reference} data-resolution={resolution?.state}>
      <p className={styles.details}>
        {reference.role && `${roles[reference.role]}: `}
        {referenceInWords(reference)}
      </p>
      {targets.map(({ issueId, confidence, reason }) => (
        <div key={issueId} className={styles.target}>
          <IssuePreview
            issueId={issueId}
            title={reference.title}
            sentence={sentence}
            most={targets.length > 1 ? FEW_HEADLINES : MOST_HEADLINES}
            onOpenIssue={onOpenIssue}
            onOpenBriefing={onOpenBriefing}
          />
          {confidence < SURE && <p className={styles.quiet}>{retold(reason)}</p>}
        </div>
      ))}
      {isOpen && (
        <Candidates
          candidates={candidates}
          isEditing={isEditing}
          onChoose={onChoose}
          onOpenIssue={onOpenIssue}
        />
      )}
      {resolution?.state === 'dangling' && (
        <p className={styles.lead}>{say('Waiting for its issue: it is not in the archive yet.')}</p>
      )}
      {resolution?.state === 'external' && (
        <p className={styles.lead}>{say('Points outside the archive.')}</p>
      )}
    </section>
  );
}

interface CandidatesProps {
  candidates: readonly Candidate[];
  isEditing: boolean;
  onChoose: (issueId: string) => void;
  onOpenIssue: (issueId: string) => void;
}

function Candidates({ candidates, isEditing, onChoose, onOpenIssue }: CandidatesProps) {
  return (
    <>
      <p className={styles.lead}>{say('It may mean any of these. Which one?')}</p>
      <ul className={styles.candidates}>
        {candidates.map(({ issueId, label, reason }) => (
          <li key={issueId}>
            <button
              type="button"
              className={styles.link}
              onClick={() => (isEditing ? onChoose(issueId) : onOpenIssue(issueId))}
            >
              {retold(label)}
            </button>
            <span className={styles.quiet}>{retold(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Headlines that the card shows of an issue, alone and among others; the rest is a click away. */
const MOST_HEADLINES = 4;
const FEW_HEADLINES = 2;

const roles = { corrects: say('Corrects'), 'corrected-in': say('Corrected in') } as const;

/** Below this, the card says why the issue is taken to be meant. */
const SURE = 0.9;
