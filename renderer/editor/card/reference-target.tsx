import { useEffect, useState } from 'react';
import type { ReferenceReading } from '../../../shared/citations/reading.ts';
import { referenceInWords } from '../../../shared/citations/reference-in-words.ts';
import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Candidate, Resolution } from '../../../shared/references/resolution.ts';
import { bridge } from '../../bridge.ts';
import styles from './span-card.module.css';

interface ReferenceTargetProps {
  reference: ReferenceReading;
  resolution: Resolution | undefined;
  /** The issue that a person chose. */
  chosen: string | undefined;
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
      <p className={styles.details}>{referenceInWords(reference)}</p>
      {targets.map(({ issueId }) => (
        <IssueTarget
          key={issueId}
          issueId={issueId}
          most={targets.length > 1 ? FEW_HEADLINES : MOST_HEADLINES}
          onOpenIssue={onOpenIssue}
          onOpenBriefing={onOpenBriefing}
        />
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
        <p className={styles.lead}>Waiting for its issue: it is not in the archive yet.</p>
      )}
      {resolution?.state === 'external' && (
        <p className={styles.lead}>Points outside the archive.</p>
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
      <p className={styles.lead}>It may mean any of these. Which one?</p>
      <ul className={styles.candidates}>
        {candidates.map(({ issueId, label, reason }) => (
          <li key={issueId}>
            <button
              type="button"
              className={styles.link}
              onClick={() => (isEditing ? onChoose(issueId) : onOpenIssue(issueId))}
            >
              {label}
            </button>
            <span className={styles.quiet}>{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface IssueTargetProps {
  issueId: string;
  /** How many headlines are shown. */
  most: number;
  onOpenIssue: (issueId: string) => void;
  onOpenBriefing: (briefingId: string) => void;
}

/** Headlines that the card shows of an issue, alone and among others; the rest is a click away. */
const MOST_HEADLINES = 4;
const FEW_HEADLINES = 2;

interface Contents {
  readonly issue: IssueSummary;
  readonly briefings: readonly BriefingSummary[];
}

function IssueTarget({ issueId, most, onOpenIssue, onOpenBriefing }: IssueTargetProps) {
  const [contents, setContents] = useState<Contents | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void bridge.call('issues.read', { issueId }).then((outcome) => {
      if (isCurrent && outcome.ok) setContents(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [issueId]);
  if (!contents) return null;
  const { issue, briefings } = contents;
  const more = briefings.length - most;
  return (
    <div>
      <p className={styles.target}>
        <button type="button" className={styles.link} onClick={() => onOpenIssue(issueId)}>
          {issue.publicationTitle}, {issueLabel(issue)}
        </button>
      </p>
      <ol className={styles.headlines}>
        {briefings.slice(0, most).map(({ id, headline }) => (
          <li key={id}>
            <button type="button" className={styles.plainLink} onClick={() => onOpenBriefing(id)}>
              {headline || 'Without a headline'}
            </button>
          </li>
        ))}
        {more > 0 && <li className={styles.more}>and {more} more</li>}
      </ol>
    </div>
  );
}
