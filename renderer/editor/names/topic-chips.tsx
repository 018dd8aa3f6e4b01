import { Plus, X } from 'lucide-react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import { addTopic, removeTopic } from './topic-changes.ts';
import styles from './topic-chips.module.css';
import { TopicField } from './topic-field.tsx';
import type { NameSuggestions } from './use-name-suggestions.ts';
import { useTopicNames } from './use-topic-names.ts';

interface TopicChipsProps {
  session: EditorSession;
  topics: readonly Identifier[];
  suggestions: NameSuggestions | null;
  isEditing: boolean;
  isAdding: boolean;
  onAdding: (isAdding: boolean) => void;
  onOpenName: (entityId: Identifier) => void;
}

/** The topics of the whole briefing, under its headline. */
export function TopicChips(props: TopicChipsProps) {
  const { session, topics, suggestions, isEditing, isAdding, onAdding, onOpenName } = props;
  const names = useTopicNames(topics, suggestions);
  const nameOf = (id: Identifier) => names.get(id) ?? '…';
  if (!isEditing && topics.length === 0) return null;
  return (
    <div className={styles.topics}>
      <ul className={styles.list} aria-label={say('Topics')}>
        {topics.map((id) => (
          <li key={id} className={styles.topic}>
            <button type="button" className={styles.name} onClick={() => onOpenName(id)}>
              {nameOf(id)}
            </button>
            {isEditing && (
              <button
                type="button"
                className={styles.remove}
                aria-label={say('Remove the topic {name}', { name: nameOf(id) })}
                onClick={() => removeTopic(session, { id, name: nameOf(id) })}
              >
                <X aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isEditing &&
        (isAdding ? (
          <TopicField
            given={topics}
            onChoose={(topic) => addTopic(session, topic)}
            onClose={() => onAdding(false)}
          />
        ) : (
          <button type="button" className={styles.add} onClick={() => onAdding(true)}>
            <Plus aria-hidden="true" /> {say('Topic')}
          </button>
        ))}
    </div>
  );
}
