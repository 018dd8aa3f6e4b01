import { type Form, isShift, suggestedOf, type Turn } from './annotations.ts';
import type { Block, List, ListItem, Paragraph } from './manuscript.ts';
import { shiftItems } from './shift-items.ts';

/** What becomes of the suggestion to make something else of a block; null where it waits on. */
type TurnVerdictOf = (turn: Turn) => 'accept' | 'reject' | null;

/**
 * The blocks with these suggestions settled. A list or quotation is parted around what leaves it;
 * what was made an item joins the list that it touches, and quotations made of neighbours are one.
 * What stands under an item that leaves its list is a list of its own after it. No word changes its
 * place.
 */
export function turnBlocks(blocks: readonly Block[], verdictOf: TurnVerdictOf): Block[] {
  const joined: Piece[] = [];
  for (const piece of blocks.flatMap((block) => piecesOf(block, verdictOf))) {
    const one = joinedPiece(joined.at(-1), piece);
    if (one) joined[joined.length - 1] = one;
    else joined.push(piece);
  }
  return joined.map(({ block }) => block);
}

export const formOfList = ({ ordered }: Pick<List, 'ordered'>): Form =>
  ordered ? 'numbers' : 'bullets';

/** A block that stands by itself, and whether it was just made. */
interface Piece {
  readonly block: Block;
  readonly isMade: boolean;
}

type Part = Pick<ListItem, 'content' | 'change' | 'turn'>;

function piecesOf(block: Block, verdictOf: TurnVerdictOf): Piece[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const into = intoOf(block, verdictOf);
      return into ? [pieceOf(into, block)] : [{ block: settled(block, verdictOf), isMade: false }];
    }
    case 'list':
      return piecesOfList(
        shiftItems(block, (turn) => verdictOf(turn) === 'accept'),
        verdictOf,
      );
    case 'quotation':
      return piecesOfQuotation(block, verdictOf);
    default:
      return [{ block, isMade: false }];
  }
}

/** What is left under an item stays its own as far as it is one list. */
function piecesOfList(list: List, verdictOf: TurnVerdictOf): Piece[] {
  const pieces: Piece[] = [];
  let { items, ...frame }: List = { ...list, items: [] };
  const close = () => {
    if (items.length > 0) pieces.push({ block: { ...frame, items }, isMade: false });
    frame = { type: 'list', ordered: list.ordered };
    items = [];
  };
  for (const { children, ...item } of list.items) {
    const [under, ...others] = children ? piecesOfList(children, verdictOf) : [];
    const into = intoOf(item, verdictOf);
    const isItem = !into || into === 'bullets' || into === 'numbers';
    const own = isItem && under?.block.type === 'list' ? under.block : undefined;
    const part = { ...settled(item, verdictOf), ...(own && { children: own }) };
    const isLeaving = into !== undefined && into !== formOfList(list);
    if (!isLeaving) items.push(part);
    const after = own || !under ? others : [under, ...others];
    if (!isLeaving && after.length === 0) continue;
    close();
    if (isLeaving) pieces.push(pieceOf(into, part));
    pieces.push(...after.map(({ block }) => ({ block, isMade: block.type === 'list' })));
  }
  close();
  return pieces;
}

function piecesOfQuotation(
  { attribution, ...quotation }: Extract<Block, { type: 'quotation' }>,
  verdictOf: TurnVerdictOf,
): Piece[] {
  const pieces: Piece[] = [];
  let content: Paragraph[] = [];
  for (const paragraph of quotation.content) {
    const into = intoOf(paragraph, verdictOf);
    if (!into || into === 'quotation') {
      content.push(settled(paragraph, verdictOf));
      continue;
    }
    if (content.length > 0) pieces.push({ block: { ...quotation, content }, isMade: false });
    content = [];
    pieces.push(pieceOf(into, paragraph));
  }
  if (content.length === 0 && !attribution) return pieces;
  const last = { ...quotation, content, ...(attribution && { attribution }) };
  return [...pieces, { block: last, isMade: false }];
}

/** What is to be made of it; undefined where nothing is. */
const intoOf = ({ turn }: Pick<Part, 'turn'>, verdictOf: TurnVerdictOf): Form | undefined =>
  turn && !isShift(turn.into) && verdictOf(turn) === 'accept' ? turn.into : undefined;

function settled<Turned extends Pick<Part, 'turn'>>(
  part: Turned,
  verdictOf: TurnVerdictOf,
): Turned {
  if (!part.turn || verdictOf(part.turn) === null) return part;
  const { turn: _settled, ...rest } = part;
  return rest as Turned;
}

function pieceOf(
  into: Form,
  { content, change, children }: Part & Pick<ListItem, 'children'>,
): Piece {
  const part = { content, ...suggestedOf({ change }) };
  return { block: blockOf(into, part, children), isMade: true };
}

function blockOf(into: Form, part: Part, children: List | undefined): Block {
  switch (into) {
    case 'paragraph':
      return { type: 'paragraph', ...part };
    case 'heading-1':
      return { type: 'heading', level: 1, ...part };
    case 'heading-2':
      return { type: 'heading', level: 2, ...part };
    case 'heading-3':
      return { type: 'heading', level: 3, ...part };
    case 'quotation':
      return { type: 'quotation', content: [{ type: 'paragraph', ...part }] };
    case 'bullets':
    case 'numbers':
      return {
        type: 'list',
        ordered: into === 'numbers',
        items: [{ ...part, ...(children && { children }) }],
      };
  }
}

/** Undefined where both stay apart. What somebody else said is never put into another's mouth. */
function joinedPiece(one: Piece | undefined, other: Piece): Piece | undefined {
  const [before, after] = [one?.block, other.block];
  if (before?.type === 'list' && after.type === 'list' && before.ordered === after.ordered) {
    const items = [...before.items, ...after.items];
    return one?.isMade || other.isMade ? { block: { ...before, items }, isMade: true } : undefined;
  }
  if (before?.type === 'quotation' && after.type === 'quotation') {
    const content = [...before.content, ...after.content];
    return one?.isMade && other.isMade
      ? { block: { ...before, content }, isMade: true }
      : undefined;
  }
  return undefined;
}
