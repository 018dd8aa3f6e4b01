import { Ellipsis } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Board, BoardSection, BoardCard as Card } from '../../../shared/assembly/board.ts';
import { columnMillimetres } from '../../../shared/assembly/issue-plan.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';
import { addSection, moveSection, removeSection, renameSection } from './board-acts.ts';
import { BoardCard } from './board-card.tsx';
import { type CardDrag, placeAt } from './use-card-drag.ts';

interface BoardSectionsProps {
  board: Board;
  isMovable: boolean;
  drag: CardDrag;
  onCardKey: (event: KeyboardEvent, card: Card) => void;
}

/** The sections of an issue in the order of print, each with its briefings. */
export function BoardSections({ board, isMovable, drag, onCardKey }: BoardSectionsProps) {
  return (
    <div className={styles.sections}>
      {board.sections.map((section) => (
        <section
          key={section.name ?? ''}
          className={styles.section}
          aria-label={section.name ?? say('Before all sections')}
          {...(isMovable &&
            drag.target(() => ({ section: section.name, place: section.cards.length })))}
        >
          <SectionHead board={board} section={section} isMovable={isMovable} />
          <ol className={styles.cards}>
            {section.cards.map((card, place) => (
              <li
                key={card.id}
                {...(isMovable && !card.isLocked && drag.source(card.id))}
                {...(isMovable &&
                  drag.target((event) => ({
                    section: section.name,
                    place: placeAt(event, place),
                  })))}
              >
                <BoardCard
                  board={board}
                  issueId={board.issue.id}
                  card={card}
                  isMovable={isMovable}
                  isDragged={drag.dragged === card.id}
                  drop={dropOf(drag, section, place)}
                  onKeyDown={isMovable ? (event) => onCardKey(event, card) : undefined}
                />
              </li>
            ))}
          </ol>
          {section.cards.length === 0 && (
            <p className={classNames(styles.empty, isOver(drag, section) && styles.emptyOver)}>
              {section.name === null
                ? say('No briefings yet.')
                : say('Nothing in this section yet.')}
            </p>
          )}
        </section>
      ))}
      {isMovable && <NewSection board={board} />}
    </div>
  );
}

const isOver = ({ over }: CardDrag, { name }: BoardSection): boolean =>
  over !== null && over !== 'tray' && over.section === name;

function dropOf(
  drag: CardDrag,
  section: BoardSection,
  place: number,
): 'before' | 'after' | undefined {
  const { over } = drag;
  if (over === null || over === 'tray' || over.section !== section.name) return undefined;
  if (over.place === place) return 'before';
  return over.place === place + 1 && place === section.cards.length - 1 ? 'after' : undefined;
}

interface SectionHeadProps {
  board: Board;
  section: BoardSection;
  isMovable: boolean;
}

function SectionHead({ board, section: { name, cards }, isMovable }: SectionHeadProps) {
  const [isRenaming, setRenaming] = useState(false);
  if (name === null) return null;
  const named = board.sections.filter((section) => section.name !== null);
  const place = named.findIndex((section) => section.name === name);
  const lines = cards.reduce((sum, card) => sum + card.lines, 0);
  return (
    <header className={styles.sectionHead}>
      {isRenaming ? (
        <NameForm
          label={say('Name of the section')}
          initial={name}
          taken={named.flatMap((section) => section.name ?? [])}
          onName={(to) => {
            setRenaming(false);
            if (to !== null && to !== name) void renameSection(board, name, to);
          }}
        />
      ) : (
        <h3 className={styles.sectionName}>{name}</h3>
      )}
      <span className={styles.length}>
        {cards.length > 0 && say('{mm, number} mm', { mm: columnMillimetres(lines, board.page) })}
      </span>
      {isMovable && (
        <Menu
          align="end"
          trigger={<IconButton label={say('The section “{name}”', { name })} icon={<Ellipsis />} />}
        >
          <MenuItem onSelect={() => setRenaming(true)}>{say('Rename…')}</MenuItem>
          <MenuItem
            disabled={place === 0}
            onSelect={() => void moveSection(board, name, place - 1)}
          >
            {say('Move up')}
          </MenuItem>
          <MenuItem
            disabled={place === named.length - 1}
            onSelect={() => void moveSection(board, name, place + 1)}
          >
            {say('Move down')}
          </MenuItem>
          <MenuItem disabled={cards.length > 0} onSelect={() => void removeSection(board, name)}>
            {say('Remove the section')}
          </MenuItem>
        </Menu>
      )}
    </header>
  );
}

function NewSection({ board }: { board: Board }) {
  const [isNaming, setNaming] = useState(false);
  if (!isNaming) {
    return (
      <Button variant="quiet" onClick={() => setNaming(true)}>
        {say('New section…')}
      </Button>
    );
  }
  return (
    <NameForm
      label={say('Name of the new section')}
      initial=""
      taken={board.sections.flatMap(({ name }) => name ?? [])}
      onName={(name) => {
        setNaming(false);
        if (name !== null) void addSection(board, name);
      }}
    />
  );
}

interface NameFormProps {
  label: string;
  initial: string;
  taken: readonly string[];
  /** Null where it was given up. */
  onName: (name: string | null) => void;
}

/** One name, typed in place: Enter takes it, Escape gives it up. */
function NameForm({ label, initial, taken, onName }: NameFormProps) {
  const [name, setName] = useState(initial);
  const isTaken = name.trim() !== initial && taken.includes(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTaken) onName(name.trim() || null);
  };
  return (
    <form className={styles.naming} onSubmit={submit}>
      <input
        ref={(input) => input?.focus()}
        aria-label={label}
        aria-invalid={isTaken}
        value={name}
        maxLength={100}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onName(null);
        }}
      />
      <Button type="submit" disabled={isTaken}>
        {say('Take the name')}
      </Button>
      {isTaken && (
        <span role="alert" className={styles.doubt}>
          {say('There is a section of this name.')}
        </span>
      )}
    </form>
  );
}
