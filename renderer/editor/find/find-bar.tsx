import {
  ArrowDown,
  ArrowUp,
  CaseUpper,
  ChevronDown,
  ChevronRight,
  LibraryBig,
  X,
} from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { isPressed } from '../../actions/keys-of.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useWholeWords } from '../../ui/use-whole-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './find-bar.module.css';
import { chooseQuery, chooseReplacement, useFindChoice } from './find-choice.ts';
import { QueryOptions, switchedOption } from './query-options.tsx';
import type { FinderState, TextFinder } from './text-finder.ts';

interface FindBarProps {
  finder: TextFinder;
  /** Whether the text can be changed. */
  isEditing: boolean;
  isReplacing: boolean;
  field: RefObject<HTMLInputElement | null>;
  onReplacing: (isReplacing: boolean) => void;
  onStep: (direction: 'next' | 'previous') => void;
  onReplace: () => void;
  onReplaceAll: () => void;
  onClose: () => void;
}

/** A small bar over the text: what is looked for, where one is, and what is put in its place. */
export function FindBar(props: FindBarProps) {
  const { finder, isEditing, isReplacing, field, onStep, onClose, onReplacing } = props;
  const state = useSyncExternalStore(finder.subscribe, finder.state);
  const { query } = useFindChoice();
  const { onValueChange: type, ...words } = useWholeWords(query.text, (text) =>
    chooseQuery({ text }),
  );
  useEffect(() => field.current?.select(), [field]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option = switchedOption(query, event.nativeEvent);
    if (event.key === 'Escape') onClose();
    else if (option) chooseQuery(option);
    else return;
    event.preventDefault();
  };
  const canReplace = isReplacing && isEditing;
  const replaceField = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.place}>
      <search className={styles.bar} aria-label={say('Find in this briefing')} onKeyDown={press}>
        <div className={styles.row}>
          {isEditing && (
            <IconButton
              label={isReplacing ? say('Only find') : say('Replace too')}
              action="text.replace"
              icon={isReplacing ? <ChevronDown /> : <ChevronRight />}
              aria-expanded={isReplacing}
              onClick={() => onReplacing(!isReplacing)}
            />
          )}
          <div className={styles.field}>
            <input
              ref={field}
              className={styles.input}
              aria-label={say('Find')}
              placeholder={say('Find')}
              aria-invalid={state.wrong !== null}
              spellCheck={false}
              dir="auto"
              {...words}
              onChange={({ target }) => type(target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                // One types what is put in its place next; Shift+Tab from there meets the rest.
                const isOnward = event.key === 'Tab' && !event.shiftKey && canReplace;
                if (event.key !== 'Enter' && !isOnward) return;
                event.preventDefault();
                if (isOnward) replaceField.current?.focus();
                else onStep(event.shiftKey ? 'previous' : 'next');
              }}
            />
            <QueryOptions query={query} onChange={chooseQuery} />
          </div>
          <p className={styles.count} role="status" aria-label={say('Found')}>
            {query.text === '' ? '' : countWords(state)}
          </p>
          <IconButton
            label={say('The match before')}
            action="text.find-previous"
            icon={<ArrowUp />}
            disabled={state.count === 0}
            focusableWhenDisabled
            onClick={() => onStep('previous')}
          />
          <IconButton
            label={say('The next match')}
            action="text.find-next"
            icon={<ArrowDown />}
            disabled={state.count === 0}
            focusableWhenDisabled
            onClick={() => onStep('next')}
          />
          <IconButton
            label={say('In the whole archive')}
            action="go.replace"
            icon={<LibraryBig />}
            onClick={() => goTo({ kind: 'replace', text: query.text })}
          />
          <IconButton label={say('Close')} shortcut="Escape" icon={<X />} onClick={onClose} />
        </div>
        {canReplace && <ReplaceRow {...props} state={state} field={replaceField} />}
        {state.wrong !== null && (
          <p className={styles.wrong} role="alert">
            {retold(state.wrong)}
          </p>
        )}
        {state.unsearched > 0 && (
          <p className={styles.wrong}>
            {say(
              '{count, plural, one {One paragraph is too long for this pattern, and left out.} other {# paragraphs are too long for this pattern, and left out.}}',
              { count: state.unsearched },
            )}
          </p>
        )}
      </search>
    </div>
  );
}

interface ReplaceRowProps extends FindBarProps {
  state: FinderState;
}

function ReplaceRow({ state, field, onReplace, onReplaceAll }: ReplaceRowProps) {
  const { replacement } = useFindChoice();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isAll = isPressed('text.replace-all', event.nativeEvent);
    if (!isAll && event.key !== 'Enter') return;
    event.preventDefault();
    if (isAll) onReplaceAll();
    else onReplace();
  };
  return (
    <div className={styles.row} data-of="replace">
      <div className={styles.field}>
        <input
          ref={field}
          className={styles.input}
          aria-label={say('Replace with')}
          placeholder={say('Replace with')}
          dir="auto"
          value={replacement.text}
          onChange={({ target }) => chooseReplacement({ text: target.value })}
          onKeyDown={press}
        />
        <IconButton
          label={say('Keep the case')}
          icon={<CaseUpper />}
          className={styles.option}
          aria-pressed={replacement.keepCase}
          onClick={() => chooseReplacement({ keepCase: !replacement.keepCase })}
        />
      </div>
      <Button
        variant="quiet"
        disabled={state.count === 0}
        focusableWhenDisabled
        onClick={onReplace}
      >
        {say('Replace')}
      </Button>
      <Button
        variant="quiet"
        disabled={state.count === 0}
        focusableWhenDisabled
        onClick={onReplaceAll}
      >
        {say('Replace all')}
      </Button>
    </div>
  );
}

function countWords({ count, now, head, wrong }: FinderState): string {
  if (wrong !== null) return '';
  if (count === 0) return say('Nothing found');
  if (now === 0) return say('{count, plural, other {# found}}', { count });
  const at = say('{now, number} of {count, number}', { now, count });
  return head ? `${at} (${head})` : at;
}
