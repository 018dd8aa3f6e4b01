import { useState } from 'react';
import type { Board, BoardCard } from '../../../shared/assembly/board.ts';
import { mustBeMet } from '../../../shared/assembly/missing-before-print.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { createBriefing } from '../briefings/create-briefing.ts';
import styles from './board.module.css';
import { gatherSections, placeCard, putInTray, undoAct } from './board-acts.ts';
import { useLastAct } from './board-history.ts';
import { BoardSections } from './board-sections.tsx';
import { BoardTray } from './board-tray.tsx';
import { Budget } from './budget.tsx';
import { EditionsSection } from './editions-section.tsx';
import { FurnitureSection } from './furniture-section.tsx';
import { MastheadCheck } from './masthead-check.tsx';
import { MissingList } from './missing-list.tsx';
import { type DropTarget, useCardDrag } from './use-card-drag.ts';
import { useCardKeys } from './use-card-keys.ts';

/** An issue as it is put together: what stands where, how long it is, what it lacks. */
export function BoardPage({ issueId }: { issueId: Identifier }) {
  const { data: board, error } = useArchive('assembly.board', { issueId });
  if (error) return <FailureNotice failure={error.failure} />;
  return board ? <LoadedBoard board={board} /> : <Spinner label={say('Opening the board…')} />;
}

function LoadedBoard({ board }: { board: Board }) {
  const { issue, edition } = board;
  const isMovable = edition.state !== 'frozen';
  const [said, setSaid] = useState('');
  const drag = useCardDrag((briefingId, target) => void drop(board, briefingId, target));
  const onCardKey = useCardKeys(board, (card) =>
    setSaid(say('“{headline}” was moved.', { headline: headlineInWords(card.headline) })),
  );
  return (
    <article
      className={styles.page}
      aria-label={say('Board: {issue}', { issue: issueLabel(issue) })}
      tabIndex={-1}
      data-focus-first=""
    >
      <PageHead
        title={issueLabel(issue)}
        line={<a href={placeAddress({ kind: 'issue', issueId: issue.id })}>{headLine(board)}</a>}
        actions={<BoardActions board={board} isMovable={isMovable} />}
      />
      {isMovable && !board.isGathered && <Scattered board={board} />}
      <div className={styles.columns}>
        <BoardSections board={board} isMovable={isMovable} drag={drag} onCardKey={onCardKey} />
        <aside className={styles.beside} aria-label={say('About the issue')}>
          <EditionsSection issueId={issue.id} />
          <MastheadCheck board={board} isMovable={isMovable} />
          <Budget board={board} isMovable={isMovable} />
          {isMovable && <BoardTray board={board} drag={drag} />}
          {isMovable && <Missing board={board} />}
          {isMovable && <FurnitureSection board={board} />}
        </aside>
      </div>
      <p role="status" className="only-heard">
        {said}
      </p>
    </article>
  );
}

function headLine({ issue, edition }: Board): string {
  if (edition.state === 'frozen') {
    return say('{publication}: published, edition {number, number}', {
      publication: issue.publicationTitle,
      number: edition.out,
    });
  }
  if (edition.state === 'reopened') {
    return say('{publication}: edition {number, number} is being made', {
      publication: issue.publicationTitle,
      number: edition.out + 1,
    });
  }
  return issue.publicationTitle;
}

/** The board gathers what print would name twice, which is said, and done if it is wanted. */
const Scattered = ({ board }: { board: Board }) => (
  <p className={styles.notice}>
    {say('Briefings of one section lie apart in this issue; print would name the section twice.')}{' '}
    <Button onClick={() => void gatherSections(board)}>{say('Print them as shown here')}</Button>
  </p>
);

function Missing({ board }: { board: Board }) {
  const missing = useArchive('assembly.missing', { issueId: board.issue.id }, { keep: true }).data;
  return missing ? <MissingList board={board} missing={missing} /> : null;
}

function BoardActions({ board, isMovable }: { board: Board; isMovable: boolean }) {
  const issueId = board.issue.id;
  const last = useLastAct(issueId);
  const missing = useArchive(
    'assembly.missing',
    { issueId },
    { keep: true, enabled: isMovable },
  ).data;
  const lacking = missing?.filter(mustBeMet).length;
  useCommand({
    id: 'board.undo',
    enabled: last !== null && isMovable,
    run: () => (last ? undoAct(last) : undefined),
  });
  if (!isMovable) {
    return (
      <Button onClick={() => openSheet({ kind: 'reopen-issue', issueId })}>
        {say('New edition…')}
      </Button>
    );
  }
  return (
    <>
      {last && (
        <Button title={last.words} onClick={() => void undoAct(last)}>
          {say('Undo')}
        </Button>
      )}
      <Button onClick={() => void createBriefing(issueId)}>{say('New briefing')}</Button>
      <Button onClick={() => openSheet({ kind: 'keep-template', issueId })}>
        {say('Keep as a template…')}
      </Button>
      <Button
        variant="primary"
        disabled={lacking !== 0}
        title={
          lacking
            ? say(
                '{count, plural, one {# thing is} other {# things are}} missing before it can go.',
                { count: lacking },
              )
            : undefined
        }
        onClick={() => openSheet({ kind: 'publish-issue', issueId })}
      >
        {say('Publish…')}
      </Button>
    </>
  );
}

async function drop(board: Board, briefingId: Identifier, target: DropTarget): Promise<void> {
  const card = cardOf(board, briefingId);
  if (!card) return;
  if (target === 'tray') {
    if (!board.tray?.cards.includes(card)) await putInTray(board, card);
    return;
  }
  const { section, place } = target;
  const cards = board.sections.find(({ name }) => name === section)?.cards ?? [];
  const from = cards.indexOf(card);
  // The card itself leaves a place free above those that come after it.
  const to = from >= 0 && from < place ? place - 1 : place;
  if (from !== to) await placeCard(board, card, { section, place: to });
}

const cardOf = (board: Board, id: Identifier): BoardCard | undefined =>
  [...board.sections.flatMap(({ cards }) => cards), ...(board.tray?.cards ?? [])].find(
    (card) => card.id === id,
  );
