import type { Board } from '../../../shared/assembly/board.ts';
import { type IssuePlan, linesOfPlan, pagesOfLines } from '../../../shared/assembly/issue-plan.ts';
import { changeArchive, queryClient } from '../../app/archive-data.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { PageSection } from '../../ui/page.tsx';
import { figuresToTenth } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { paperOptions } from '../designs/design-words.ts';
import styles from './board.module.css';

/** How long the issue is against the pages it is to have. */
export function Budget({ board, isMovable }: { board: Board; isMovable: boolean }) {
  const { plan, page } = board;
  const lines = linesOnBoard(board);
  const room = linesOfPlan(plan, page);
  const change = (next: Partial<IssuePlan>) => void changePlan(board, { ...plan, ...next });
  return (
    <PageSection title={say('Length')}>
      <p className={styles.total} data-over={room !== null && lines > room}>
        {lengthInWords(lines, board)}
      </p>
      {room !== null && (
        <progress
          className={styles.meter}
          aria-label={say('How much of the pages is filled')}
          data-over={lines > room}
          value={Math.min(lines, room)}
          max={room}
        />
      )}
      {isMovable && <PlanFields plan={plan} onChange={change} />}
    </PageSection>
  );
}

interface PlanFieldsProps {
  plan: IssuePlan;
  onChange: (change: Partial<IssuePlan>) => void;
}

function PlanFields({ plan, onChange: change }: PlanFieldsProps) {
  return (
    <div className={styles.plan}>
      <TextField
        label={say('Pages')}
        inputMode="numeric"
        placeholder={say('any')}
        value={plan.pages === null ? '' : String(plan.pages)}
        onValueChange={(typed) => {
          const pages = Number(typed);
          const isRight = Number.isInteger(pages) && pages >= 1 && pages <= 400;
          if (typed.trim() === '') change({ pages: null });
          else if (isRight) change({ pages });
        }}
      />
      <SelectField
        label={say('Paper')}
        value={plan.paper}
        options={paperOptions}
        onValueChange={(paper) => change({ paper })}
      />
    </div>
  );
}

/** Shown at once, so that the next figure that is typed follows it. */
async function changePlan(board: Board, plan: IssuePlan): Promise<void> {
  const issueId = board.issue.id;
  queryClient.setQueryData(['assembly.board', { issueId }], { ...board, plan });
  const done = await changeArchive('assembly.plan', { issueId, plan });
  if (!done) queryClient.setQueryData(['assembly.board', { issueId }], board);
}

/** Briefings and furniture; the tray does not count. */
const linesOnBoard = ({ sections, furnitureLines }: Board): number =>
  sections.reduce(
    (sum, { cards }) => sum + cards.reduce((within, card) => within + card.lines, 0),
    furnitureLines,
  );

function lengthInWords(lines: number, { plan, page }: Board): string {
  const filled = pagesOfLines(lines, page);
  const pages = figuresToTenth(filled);
  if (plan.pages === null) return say('About {pages} pages', { pages });
  const over = filled - plan.pages;
  if (over > 0.05) {
    return say('About {pages} of {room, number} pages: {over} too many', {
      pages,
      room: plan.pages,
      over: figuresToTenth(over),
    });
  }
  return say('About {pages} of {room, number} pages', { pages, room: plan.pages });
}
