import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import { say } from '../../wording/say.ts';
import { FindingCard } from '../card/finding-card.tsx';
import type { FindingActs } from '../highlights/finding.ts';

interface LanguageCardProps {
  found: LanguageFinding;
  acts: FindingActs;
  onClose: () => void;
}

/** A doubtful word or phrase, with what may be put there. */
export const LanguageCard = ({ found: { kind, message }, acts, onClose }: LanguageCardProps) => (
  <FindingCard
    kind={kind}
    title={kind === 'spelling' ? say('Spelling') : say('Grammar')}
    message={message}
    acts={acts}
    onClose={onClose}
  />
);
