import { useEffect } from 'react';
import type { ReviewVerdict } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import { CommandButton, SilentCommand } from '../../app/command-button.tsx';
import { matchesShortcut } from '../../app/shortcut.ts';
import { goTo } from '../../app/use-place.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { say } from '../../wording/say.ts';
import { issueIdsWith } from './choose-candidate.ts';
import { decide, stepBack } from './review-decisions.ts';
import { verdictNames } from './review-words.ts';
import { following, type ReviewQueue } from './use-review-queue.ts';

interface ReviewCommandsProps {
  filter: ReviewFilter;
  queue: ReviewQueue;
  isEnabled: boolean;
  onCorrect: () => void;
  onAllOfKind: () => void;
  goOn: (next: ReviewItem | undefined) => void;
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What can be decided about the current item, each by one key and by a button. */
export function ReviewCommands(props: ReviewCommandsProps) {
  const { filter, queue, isEnabled, onCorrect, onAllOfKind, goOn } = props;
  const { current, items, index } = queue;
  const names = verdictNames(current?.reason);
  const settle = (verdict: ReviewVerdict) => () => {
    if (!current) return;
    goOn(following(queue));
    void decide(current, verdict);
  };
  const choose = (number: number) => {
    const issueIds = current && issueIdsWith(current, number - 1);
    if (!current || !issueIds) return;
    goOn(following(queue));
    void decide(current, 'accept', { issueIds });
  };
  const move = (step: number) => () => {
    const next = items[index + step];
    if (next) goOn(next);
    if (step > 0) following(queue);
  };
  useUndoKeys(isEnabled);
  const open = () => {
    if (current) {
      goTo({ kind: 'briefing', issueId: current.issueId, briefingId: current.briefingId });
    }
  };
  const narrow = () => {
    if (current) goTo({ kind: 'review', filter: { ...filter, issueId: current.issueId } });
  };
  const command = (id: string, title: string, shortcut: string, run: () => void) => ({
    ...{ id: `review.${id}`, title, shortcut, run },
    section: 'Review' as const,
    enabled: isEnabled,
  });
  return (
    <ButtonRow toolbar={say('Decide')}>
      <CommandButton
        variant="primary"
        {...command('accept', names.accept, 'A', settle('accept'))}
      />
      <CommandButton {...command('reject', names.reject, 'X', settle('reject'))} />
      <CommandButton {...command('correct', say('Correct'), 'E', onCorrect)} />
      <CommandButton {...command('leave', names.leave, 'S', settle('leave'))} />
      <CommandButton {...command('all', say('All of this kind…'), 'Shift+A', onAllOfKind)} />
      <CommandButton {...command('open', say('Open'), 'O', open)} />
      <SilentCommand
        {...command('undo', say('Undo the last decision'), 'U', () => void stepBack('undo'))}
      />
      <SilentCommand
        {...command('redo', say('Decide it again'), 'Shift+U', () => void stepBack('redo'))}
      />
      <SilentCommand {...command('next', say('Next'), 'J', move(1))} />
      <SilentCommand {...command('previous', say('Previous'), 'K', move(-1))} />
      <SilentCommand {...command('issue', say('Only this issue'), 'I', narrow)} />
      {digits.map((digit) => (
        <SilentCommand
          key={digit}
          {...command(
            `choose${digit}`,
            say('Choose candidate {digit, number}', { digit }),
            String(digit),
            () => choose(digit),
          )}
          enabled={isEnabled && current !== null && issueIdsWith(current, digit - 1) !== undefined}
        />
      ))}
    </ButtonRow>
  );
}

/** Ctrl and Z undo the last decision, unless words are being typed. */
function useUndoKeys(isEnabled: boolean): void {
  useEffect(() => {
    if (!isEnabled) return;
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input, textarea, select');
      const isUndo = matchesShortcut('Mod+Z', event);
      if (isTyping || !(isUndo || matchesShortcut('Mod+Shift+Z', event))) return;
      event.preventDefault();
      void stepBack(isUndo ? 'undo' : 'redo');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isEnabled]);
}
