import type { Board } from '../../../shared/assembly/board.ts';
import {
  type Furniture,
  type FurniturePiece,
  furniturePieces,
  printedFurniture,
} from '../../../shared/issues/furniture.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Ticks } from '../../ui/choices.tsx';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { furnitureNames } from '../publications/furniture-names.ts';
import styles from './board.module.css';

/** What stands in the issue besides its briefings: each piece can be left out of this one. */
export function FurnitureSection({ board }: { board: Board }) {
  const { publicationId } = board.issue;
  const furniture = useArchive('furniture.read', { publicationId }).data;
  const issn = useArchive('publications.list', {}).data?.find(
    ({ id }) => id === publicationId,
  )?.issn;
  if (!furniture) return null;
  const pieces = writtenPieces(furniture, issn ?? null);
  const write = () => openSheet({ kind: 'furniture', publicationId });
  return (
    <PageSection title={say('Furniture')}>
      {pieces.length === 0 ? (
        <p className={styles.hint}>
          {say('Imprint, editors and the like, which stand in every issue, are not written yet.')}
        </p>
      ) : (
        <Ticks
          legend={say('Printed in this issue')}
          options={pieces.map((value) => ({ value, label: furnitureNames[value] }))}
          isTicked={(piece) => !board.furnitureLeftOut.includes(piece)}
          onTick={(piece, isPrinted) => void printPiece(board, piece, isPrinted)}
          stacked
        />
      )}
      <Button variant="quiet" onClick={write}>
        {say('Write the furniture…')}
      </Button>
    </PageSection>
  );
}

/** What its publication has to be printed. */
function writtenPieces(furniture: Furniture, issn: string | null): FurniturePiece[] {
  const printed = printedFurniture(furniture, issn, []);
  return furniturePieces.filter((piece) => printed[piece] !== null);
}

/** Shown at once, and what is true where it fails. */
async function printPiece(board: Board, piece: FurniturePiece, isPrinted: boolean): Promise<void> {
  const issueId = board.issue.id;
  const others = board.furnitureLeftOut.filter((one) => one !== piece);
  const pieces = isPrinted ? others : [...others, piece];
  queryClient.setQueryData(['assembly.board', { issueId }], { ...board, furnitureLeftOut: pieces });
  const done = await changeArchive('furniture.leaveOut', { issueId, pieces });
  if (!done) queryClient.setQueryData(['assembly.board', { issueId }], board);
}
