import type { Board } from '../../../shared/assembly/board.ts';
import { classNames } from '../../ui/class-names.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { CardDrag } from './use-card-drag.ts';

interface BoardTrayProps {
  board: Board;
  drag: CardDrag;
}

/** Drafts of the publication that belong to no issue yet; they wait to be taken into one. */
export function BoardTray({ board, drag }: BoardTrayProps) {
  const { tray } = board;
  if (!tray) return null;
  return (
    <PageSection title={say('Unplaced drafts')}>
      <div
        className={classNames(styles.tray, drag.over === 'tray' && styles.emptyOver)}
        {...drag.target(() => 'tray')}
      >
        {tray.cards.length === 0 ? (
          <p className={styles.hint}>
            {say('Drag here what is not for this issue. It waits for another.')}
          </p>
        ) : (
          <ul className={styles.cards}>
            {tray.cards.map((card) => (
              <li key={card.id} {...drag.source(card.id)}>
                <BoardCard
                  board={board}
                  issueId={tray.issueId ?? board.issue.id}
                  card={card}
                  isMovable
                  isDragged={drag.dragged === card.id}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </PageSection>
  );
}
