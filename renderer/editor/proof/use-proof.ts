import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import type { FindingFix } from '../../../shared/linter/finding.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { replaceText } from '../../../shared/manuscript/replace-text.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { EditorSession } from '../desk/session.ts';
import { showFinding } from '../highlights/find-placed.ts';
import { PROOF, proofHighlights, stands } from './proof-highlights.tsx';

export interface ProofOfBriefing {
  readonly findings: readonly PlacedFinding[];
  fix(finding: PlacedFinding): void;
  /** Brings it into view, and the caret to it. */
  show(finding: PlacedFinding): void;
}

const NONE: readonly PlacedFinding[] = [];
const MOST = 200;

/**
 * What the linter finds in the open briefing, drawn in its text. It is read from the archive after
 * each save, so that no key ever waits for it.
 */
export function useProof(
  session: EditorSession,
  briefingId: string,
  shownFirst: string | null,
): ProofOfBriefing {
  const { editor, highlights } = session;
  const { data } = useArchive(
    'findings.list',
    { scope: { briefingId }, limit: MOST },
    { keep: true },
  );
  const findings = data?.findings ?? NONE;
  const newest = useRef(findings);

  /** A step of undo like any other; nothing where the words have changed meanwhile. */
  const apply = useCallback(
    (fix: FindingFix) => {
      const draft = session.draft();
      const mended = replaceText(draft.manuscript, fix);
      if (mended) session.replaceText({ ...draft, manuscript: mended });
    },
    [session],
  );
  useEffect(
    () => highlights.register(proofHighlights(session, () => newest.current, apply)),
    [session, highlights, apply],
  );
  useEffect(() => {
    newest.current = findings;
    highlights.refresh(PROOF);
  }, [highlights, findings]);
  useShownFirst(session, shownFirst);

  return useMemo(
    () => ({
      findings,
      fix: (finding) => {
        const { text } = projectManuscript(session.draft().manuscript);
        if (finding.fix && stands(finding, text)) apply(finding.fix);
      },
      show: ({ fingerprint }) => showFinding(editor, highlights, fingerprint, true),
    }),
    [findings, session, editor, highlights, apply],
  );
}

/** Brings the finding for which the briefing was opened into view, as soon as it is drawn. */
function useShownFirst({ editor, highlights }: EditorSession, wanted: string | null): void {
  useEffect(() => {
    if (wanted === null) return;
    let stop = () => {};
    const look = () => {
      if (showFinding(editor, highlights, wanted, false)) stop();
    };
    stop = highlights.subscribe(look);
    look();
    return stop;
  }, [editor, highlights, wanted]);
}
