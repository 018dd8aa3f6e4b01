import type { LanguageFinding } from '../../../shared/language/language-finding.ts';
import { say } from '../../wording/say.ts';
import { FindingCard } from '../card/finding-card.tsx';
import type { FindingCardProps } from '../highlights/finding.ts';
import type { LanguageActs } from './language-highlights.tsx';

interface LanguageCardProps extends FindingCardProps {
  found: LanguageFinding;
  words: string;
  acts: LanguageActs;
}

/** A doubtful word or phrase, with what may be put there. */
export function LanguageCard({
  found,
  words,
  acts,
  placed,
  isEditing,
  onClose,
}: LanguageCardProps) {
  return (
    <FindingCard
      kind={found.kind}
      title={found.kind === 'spelling' ? say('Spelling') : say('Grammar')}
      message={found.message}
      fixes={(isEditing ? found.suggestions : []).map((suggestion) => ({
        words: suggestion === '' ? say('Without “{words}”', { words }) : suggestion,
        run: () => acts.fix(placed, suggestion),
      }))}
      onLeave={() => acts.leave(found)}
      onAlways={() => acts.acceptAlways(found, words)}
      onClose={onClose}
    />
  );
}
