import { say } from '../../wording/say.ts';
import { groupSuggestions } from './name-groups.ts';
import styles from './suggestion-count.module.css';
import type { NameSuggestions } from './use-name-suggestions.ts';

interface SuggestionCountProps {
  suggestions: NameSuggestions | null;
  onOpen: () => void;
}

/** At the foot of the desk: how many names and topics wait, for whoever wants to see them. */
export function SuggestionCount({ suggestions, onOpen }: SuggestionCountProps) {
  const count = suggestions
    ? groupSuggestions(suggestions.names).length + suggestions.topics.length
    : 0;
  if (count === 0) return null;
  return (
    <button type="button" className={styles.count} onClick={onOpen}>
      {say('{count, plural, one {# name suggested} other {# names suggested}}', { count })}
    </button>
  );
}
