import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { isStyleRule } from '../../../shared/house-style/check-style.ts';
import type { FindingFix } from '../../../shared/linter/finding.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { leaveFinding } from '../../app/finding-acts.ts';
import { retold } from '../../wording/retell.ts';
import { FindingCard } from '../card/finding-card.tsx';
import type { FindingActs } from '../highlights/finding.ts';
import { acceptForGood } from '../language/language-acts.ts';

interface ProofCardProps {
  finding: PlacedFinding;
  acts: FindingActs;
  onClose: () => void;
}

/** What the linter finds at a place. */
export const ProofCard = ({ finding: { rule, message }, acts, onClose }: ProofCardProps) => (
  <FindingCard
    kind="proof"
    title={retold(ruleWords[rule].title)}
    message={message}
    acts={acts}
    onClose={onClose}
  />
);

/** What can be done about it; a matter of house style may be right for good. */
export function actsOnProof(
  finding: PlacedFinding,
  isEditing: boolean,
  onFix: (fix: FindingFix) => void,
): FindingActs {
  const { rule, fix, briefingId, words } = finding;
  return {
    fixes: fix && isEditing ? [{ words: fix.words, run: () => onFix(fix) }] : [],
    leave: () => void leaveFinding(finding),
    accept: isStyleRule(rule) ? () => void acceptForGood(briefingId, rule, words) : undefined,
  };
}
