import type { PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { isStyleRule } from '../../../shared/house-style/check-style.ts';
import type { FindingFix } from '../../../shared/linter/finding.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { leaveFinding } from '../../app/finding-acts.ts';
import { FindingCard } from '../card/finding-card.tsx';
import type { FindingCardProps } from '../highlights/finding.ts';
import { acceptForGood } from '../language/language-acts.ts';

interface ProofCardProps extends FindingCardProps {
  finding: PlacedFinding;
  onFix: (fix: FindingFix) => void;
}

/** What the linter finds at a place; a matter of house style may be right for good. */
export function ProofCard({ finding, onFix, isEditing, onClose }: ProofCardProps) {
  const { rule, message, fix, briefingId, words } = finding;
  const isStyle = isStyleRule(rule);
  return (
    <FindingCard
      kind="proof"
      title={ruleWords[rule].title}
      message={message}
      fixes={fix && isEditing ? [{ words: fix.words, run: () => onFix(fix) }] : []}
      onLeave={() => void leaveFinding(finding)}
      onAlways={isStyle ? () => void acceptForGood(briefingId, rule, words) : undefined}
      onClose={onClose}
    />
  );
}
