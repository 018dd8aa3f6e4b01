import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import { say } from '../../wording/say.ts';
import { FindingCard } from '../card/finding-card.tsx';
import type { FindingActs } from '../highlights/finding.ts';
import { remarkWords } from './remark-words.ts';

interface LanguageCardProps {
  found: LanguageFinding;
  acts: FindingActs;
  onClose: () => void;
}

/** A doubtful word or phrase, with what may be put there. */
export const LanguageCard = ({ found, acts, onClose }: LanguageCardProps) => (
  <FindingCard
    kind={found.kind}
    title={found.kind === 'spelling' ? say('Spelling') : say('Grammar')}
    {...remarkWords(found)}
    acts={acts}
    onClose={onClose}
  />
);
