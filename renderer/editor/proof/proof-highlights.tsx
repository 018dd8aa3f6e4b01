import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import type { FindingFix } from '../../../shared/linter/finding.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript, type TextProjection } from '../../../shared/manuscript/plain-text.ts';
import { retold } from '../../wording/retell.ts';
import type { EditorSession } from '../desk/session.ts';
import type { Finding, HighlightKind, ReadBlock } from '../highlights/finding.ts';
import { actsOnProof, ProofCard } from './proof-card.tsx';

export const PROOF = 'proof';

/**
 * The findings of the linter as lines in the text. They are those of the text as it was saved last;
 * one whose words no longer stand at its place is not drawn, and comes back with the next save.
 */
export function proofHighlights(
  session: Pick<EditorSession, 'draft'>,
  newest: () => readonly PlacedFinding[],
  onFix: (fix: FindingFix) => void,
): HighlightKind {
  const project = lastProjection();
  return {
    name: PROOF,
    find: (blocks) => {
      const findings = newest();
      if (findings.length === 0) return blocks.map(() => []);
      const { text, segments } = project(session.draft().manuscript);
      const standing = findings.filter((found) => stands(found, text));
      return blocks.map((block) => {
        const segment = segments.find(({ start, end }) => text.slice(start, end) === block.text);
        return segment ? standing.flatMap((found) => inBlock(found, segment, block, onFix)) : [];
      });
    },
  };
}

/** Blocks of one text are looked at a few at a time. */
function lastProjection(): typeof projectManuscript {
  let last: { readonly of: Manuscript; readonly projection: TextProjection } | null = null;
  return (manuscript) => {
    if (last?.of !== manuscript)
      last = { of: manuscript, projection: projectManuscript(manuscript) };
    return last.projection;
  };
}

/** Whether its words still stand where they were found. */
export const stands = ({ start, end, words }: PlacedFinding, text: string): boolean =>
  text.slice(start, end).startsWith(words.replace(/…$/, ''));

function inBlock(
  found: PlacedFinding,
  segment: { readonly start: number; readonly end: number },
  block: ReadBlock,
  onFix: (fix: FindingFix) => void,
): Finding[] {
  const start = found.start - segment.start;
  const end = found.end - segment.start;
  if (start < 0 || end > block.text.length) return [];
  const acts: Finding['acts'] = (_, isEditing) => actsOnProof(found, isEditing, onFix);
  return [
    {
      start,
      end,
      id: found.fingerprint,
      says: retold(found.message),
      acts,
      card: ({ placed, isEditing, onClose }) => (
        <ProofCard finding={found} acts={acts(placed, isEditing)} onClose={onClose} />
      ),
    },
  ];
}
