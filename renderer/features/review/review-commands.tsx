import type { ReviewVerdict } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import type { ActionId } from '../../actions/all-actions.ts';
import { CommandButton, SilentCommand } from '../../app/command-button.tsx';
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
  const open = () => {
    if (current) {
      goTo({ kind: 'briefing', issueId: current.issueId, briefingId: current.briefingId });
    }
  };
  const narrow = () => {
    if (current) goTo({ kind: 'review', filter: { ...filter, issueId: current.issueId } });
  };
  const command = <Id extends ActionId>(id: Id, run: () => void) => ({
    id,
    enabled: isEnabled,
    run,
  });
  return (
    <ButtonRow toolbar={say('Decide')}>
      <CommandButton
        variant="primary"
        {...command('review.accept', settle('accept'))}
        title={names.accept}
      />
      <CommandButton {...command('review.reject', settle('reject'))} title={names.reject} />
      <CommandButton {...command('review.correct', onCorrect)} />
      <CommandButton {...command('review.leave', settle('leave'))} />
      <CommandButton {...command('review.all', onAllOfKind)} />
      <CommandButton {...command('review.open', open)} />
      <SilentCommand {...command('review.undo', () => void stepBack('undo'))} />
      <SilentCommand {...command('review.redo', () => void stepBack('redo'))} />
      <SilentCommand {...command('review.next', move(1))} />
      <SilentCommand {...command('review.previous', move(-1))} />
      <SilentCommand {...command('review.issue', narrow)} />
      {digits.map((digit) => (
        <SilentCommand
          key={digit}
          {...command(`review.choose${digit}`, () => choose(digit))}
          enabled={isEnabled && current !== null && issueIdsWith(current, digit - 1) !== undefined}
        />
      ))}
    </ButtonRow>
  );
}
