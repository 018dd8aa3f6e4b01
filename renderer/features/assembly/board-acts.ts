import {
  type ArrangedSection,
  type Arrangement,
  type Spot,
  withBriefingAt,
  withoutBriefing,
  withSectionAt,
} from '../../../shared/assembly/arrangement.ts';
import type { Board, BoardCard, BoardSection } from '../../../shared/assembly/board.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, readArchive } from '../../app/archive-data.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { say } from '../../wording/say.ts';
import { type BoardAct, forgetAct, rememberAct } from './board-history.ts';

export const arrangedSections = (sections: readonly BoardSection[]): ArrangedSection[] =>
  sections.map(({ name, cards }) => ({ name, briefingIds: cards.map(({ id }) => id) }));

/** Puts a briefing of the board or of its tray at a spot. */
export function placeCard(board: Board, card: BoardCard, spot: Spot): Promise<boolean> {
  const sections = withBriefingAt(arrangedSections(board.sections), card.id, spot);
  return arrange(board, say('“{headline}” was moved.', named(card)), sections);
}

/** Puts a briefing among the drafts that belong to no issue. */
export async function putInTray(board: Board, card: BoardCard): Promise<boolean> {
  const publicationId = board.issue.publicationId;
  const title = say('Unplaced drafts');
  const tray = await changeArchive('assembly.tray', { publicationId, title });
  return tray !== null && moveToIssue(board, card, tray.issueId);
}

/** Takes a briefing into another issue, under the section of its name there if there is one. */
export async function moveToIssue(
  board: Board,
  card: BoardCard,
  issueId: Identifier,
): Promise<boolean> {
  const target = await readArchive('assembly.board', { issueId });
  const theirs = arrangedSections(target.sections);
  const section = theirs.find(({ name }) => name === card.section) ?? {
    name: null,
    briefingIds: [],
  };
  const spot = { section: section.name, place: section.briefingIds.length };
  const ours = withoutBriefing(arrangedSections(board.sections), card.id);
  const moved = { issueId, sections: withBriefingAt(theirs, card.id, spot) };
  const before = { issueId, sections: theirs };
  return arrange(board, say('“{headline}” went to another issue.', named(card)), ours, {
    moved,
    before,
  });
}

export function moveSection(board: Board, name: string, place: number): Promise<boolean> {
  const sections = withSectionAt(arrangedSections(board.sections), name, place);
  return arrange(board, say('The section “{name}” was moved.', { name }), sections);
}

export function addSection(board: Board, name: string): Promise<boolean> {
  const sections = [...arrangedSections(board.sections), { name, briefingIds: [] }];
  return arrange(board, say('The section “{name}” was added.', { name }), sections);
}

export function renameSection(board: Board, name: string, to: string): Promise<boolean> {
  const sections = arrangedSections(board.sections).map((section) =>
    section.name === name ? { ...section, name: to } : section,
  );
  return arrange(board, say('The section “{name}” was renamed.', { name }), sections);
}

/** An empty section goes; a section with briefings is not removed. */
export function removeSection(board: Board, name: string): Promise<boolean> {
  const sections = arrangedSections(board.sections).filter((section) => section.name !== name);
  return arrange(board, say('The section “{name}” was removed.', { name }), sections);
}

/** Makes the order of print that of the board. */
export const gatherSections = (board: Board): Promise<boolean> =>
  arrange(board, say('The sections were put together.'), arrangedSections(board.sections));

/** Forgotten at once: whoever undoes twice means the act before it. */
export async function undoAct(act: BoardAct): Promise<void> {
  forgetAct(act);
  const done = await changeArchive('assembly.arrange', { arrangements: [...act.before] });
  if (!done) rememberAct(act);
}

interface Elsewhere {
  readonly moved: Arrangement;
  readonly before: Arrangement;
}

/** Shows at once what is asked for, and what is true where it fails. */
async function arrange(
  board: Board,
  words: string,
  sections: ArrangedSection[],
  elsewhere?: Elsewhere,
): Promise<boolean> {
  const issueId = board.issue.id;
  const before = { issueId, sections: arrangedSections(board.sections) };
  queryClient.setQueryData(['assembly.board', { issueId }], withArranged(board, sections));
  const arrangements = [{ issueId, sections }, ...(elsewhere ? [elsewhere.moved] : [])];
  // Remembered at once: whoever undoes right after it means this act, not the one before.
  const act = { issueId, words, before: [...(elsewhere ? [elsewhere.before] : []), before] };
  rememberAct(act);
  if (await changeArchive('assembly.arrange', { arrangements })) return true;
  forgetAct(act);
  queryClient.setQueryData(['assembly.board', { issueId }], board);
  return false;
}

/** The board with its cards, and those that come from the tray, in other sections. */
function withArranged(board: Board, sections: readonly ArrangedSection[]): Board {
  const tray = board.tray?.cards ?? [];
  const cards = new Map(
    [...board.sections.flatMap((section) => section.cards), ...tray].map((card) => [card.id, card]),
  );
  const placed = new Set(sections.flatMap(({ briefingIds }) => briefingIds));
  return {
    ...board,
    isGathered: true,
    sections: sections
      .filter(({ name, briefingIds }) => name !== null || briefingIds.length > 0)
      .map(({ name, briefingIds }) => ({
        name,
        cards: briefingIds.flatMap((id) => cards.get(id) ?? []),
      })),
    tray: board.tray && { ...board.tray, cards: tray.filter(({ id }) => !placed.has(id)) },
  };
}

const named = ({ headline }: BoardCard) => ({ headline: headlineInWords(headline) });
