import { Ellipsis, GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Board, BoardCard as Card } from '../../../shared/assembly/board.ts';
import { columnMillimetres } from '../../../shared/assembly/issue-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placeAddress } from '../../app/place.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';
import { moveToIssue, placeCard, putInTray } from './board-acts.ts';

interface BoardCardProps {
  board: Board;
  /** The issue in which it lies: that of the board, or the one of the tray. */
  issueId: Identifier;
  card: Card;
  /** False where the issue is published, and only to be read. */
  isMovable: boolean;
  drop?: 'before' | 'after' | undefined;
  isDragged?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A briefing on the board: its headline, where it stands, how long it is. */
export function BoardCard(props: BoardCardProps) {
  const { board, issueId, card, isMovable, drop, isDragged, onKeyDown } = props;
  const headline = headlineInWords(card.headline);
  return (
    <div
      className={classNames(
        styles.card,
        isDragged && styles.dragged,
        drop === 'before' && styles.dropBefore,
        drop === 'after' && styles.dropAfter,
      )}
    >
      {isMovable && <GripVertical className={styles.grip} aria-hidden="true" />}
      <div className={styles.what}>
        <a
          className={classNames(styles.headline, !card.headline && styles.unnamed)}
          data-card={card.id}
          href={placeAddress({ kind: 'briefing', issueId, briefingId: card.id })}
          draggable={false}
          aria-keyshortcuts={isMovable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          onKeyDown={onKeyDown}
        >
          {headline}
        </a>
        <span className={styles.facts}>
          <span className={card.isReady ? styles.ready : undefined}>{retold(card.status)}</span>
          {(card.assignee ?? card.byline) && <span>{card.assignee ?? card.byline}</span>}
          {card.danglingCount > 0 && (
            <span className={styles.doubt}>
              {say(
                '{count, plural, one {# reference unresolved} other {# references unresolved}}',
                { count: card.danglingCount },
              )}
            </span>
          )}
        </span>
      </div>
      <span className={styles.length}>{lengthOf(card, board)}</span>
      {isMovable && !card.isLocked && <CardMenu board={board} card={card} />}
    </div>
  );
}

const lengthOf = ({ wordCount, lines }: Card, { page }: Board): string =>
  wordCount === 0
    ? say('no text yet')
    : say('{mm, number} mm', { mm: columnMillimetres(lines, page) });

function CardMenu({ board, card }: { board: Board; card: Card }) {
  const isInTray = board.tray?.cards.some(({ id }) => id === card.id) ?? false;
  const headline = headlineInWords(card.headline);
  const elsewhere = board.sections.filter(({ name }) => isInTray || name !== card.section);
  const sections =
    elsewhere.some(({ name }) => name === null) || card.section === null
      ? elsewhere
      : [{ name: null, cards: [] }, ...elsewhere];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={say('Move “{headline}”', { headline })} icon={<Ellipsis />} />}
    >
      {sections.map(({ name, cards }) => (
        <MenuItem
          key={name ?? ''}
          onSelect={() => void placeCard(board, card, { section: name, place: cards.length })}
        >
          {name === null ? say('Before all sections') : say('To “{section}”', { section: name })}
        </MenuItem>
      ))}
      {!isInTray && board.tray && <MenuSeparator />}
      {!isInTray && board.tray && (
        <MenuItem onSelect={() => void putInTray(board, card)}>
          {say('To the unplaced drafts')}
        </MenuItem>
      )}
      {!isInTray && board.siblings.length > 0 && <MenuSeparator />}
      {!isInTray &&
        board.siblings.map(({ id, label }) => (
          <MenuItem key={id} onSelect={() => void moveToIssue(board, card, id)}>
            {say('To {issue}', { issue: retold(label) })}
          </MenuItem>
        ))}
    </Menu>
  );
}
