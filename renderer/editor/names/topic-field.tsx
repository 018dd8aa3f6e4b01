import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { bridge } from '../../bridge.ts';
import { useWholeWords } from '../../ui/use-whole-words.ts';
import { say } from '../../wording/say.ts';
import { foundTopic, offerTopics, type Topic } from './offer-topics.ts';
import styles from './topic-chips.module.css';

interface TopicFieldProps {
  /** Topics that the briefing has already. */
  given: readonly Identifier[];
  onChoose: (topic: Topic) => void;
  onClose: () => void;
}

/** A field that offers topics as one types, and founds a new one where none is called so. */
export function TopicField({ given, onChoose, onClose }: TopicFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const { onValueChange: type, ...words } = useWholeWords(typed, setTyped);
  const [offers, setOffers] = useState<readonly Topic[]>([]);
  const [active, setActive] = useState(0);
  const name = typed.trim();
  const isNew = name !== '' && !offers.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const count = offers.length + (isNew ? 1 : 0);

  useEffect(() => {
    let isCurrent = true;
    void offerTopics(bridge, name).then((found) => {
      if (!isCurrent) return;
      setOffers(found.filter((one) => !given.includes(one.id)));
      setActive(0);
    });
    return () => {
      isCurrent = false;
    };
  }, [name, given]);

  const choose = async (place: number) => {
    const offer = offers[place];
    setTyped('');
    if (offer) return onChoose(offer);
    if (!isNew) return;
    const founded = await foundTopic(bridge, name);
    if (founded) onChoose(founded);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(count === 0 ? 0 : (active + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void choose(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <div className={styles.field}>
      <input
        // It is asked for: whoever opens it types into it.
        ref={(input) => input?.focus()}
        role="combobox"
        aria-label={say('Add a topic')}
        aria-expanded={count > 0}
        aria-controls={id}
        aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={say('Topic')}
        dir="auto"
        {...words}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
        onBlur={onClose}
      />
      <div
        id={id}
        role="listbox"
        aria-label={say('Topics to choose from')}
        className={styles.offers}
      >
        {[
          ...offers.map((one) => one.name),
          ...(isNew ? [say('New topic “{name}”', { name })] : []),
        ].map((words, place) => (
          <div
            key={words}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={styles.offer}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void choose(place)}
            onKeyDown={press}
          >
            {words}
          </div>
        ))}
      </div>
    </div>
  );
}
