import { useLayoutEffect, useState } from 'react';
import { say } from '../../wording/say.ts';
import styles from './drop-veil.module.css';
import { droppedFiles } from './dropped-files.ts';
import { takeIn } from './import-run.ts';

/** Files may be dropped anywhere on the window: it says so while they hang over it. */
export function DropVeil() {
  const hanging = useFileDrop(
    (transfer) => void droppedFiles(transfer).then((files) => takeIn(files)),
  );
  if (!hanging) return null;
  return (
    <div className={styles.veil}>
      <p className={styles.words}>{say('Drop to look at what an import would bring')}</p>
    </div>
  );
}

function useFileDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [hanging, setHanging] = useState(false);
  // A window that is seen takes drops already: what it does not take, the browser opens in its place.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      if (isPictureOverText(event)) return setHanging(false);
      event.preventDefault();
      setHanging(true);
    };
    const leave = (event: DragEvent) => {
      // Only where it leaves the window itself there is nothing that it enters.
      if (event.relatedTarget === null) setHanging(false);
    };
    const drop = (event: DragEvent) => {
      setHanging(false);
      if (!holdsFiles(event) || event.dataTransfer === null || isPictureOverText(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop(event.dataTransfer);
    };
    // Captured, so that a text that takes drops itself takes no files but pictures.
    const options = { capture: true };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => {
      window.removeEventListener('dragover', over, options);
      window.removeEventListener('dragleave', leave, options);
      window.removeEventListener('drop', drop, options);
    };
  });
  return hanging;
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A text that is being written takes pictures itself; `data-takes` on its element says so. */
function isPictureOverText({ target, dataTransfer }: DragEvent): boolean {
  const isText = target instanceof Element && target.closest('[data-takes="pictures"]') !== null;
  const items = [...(dataTransfer?.items ?? [])];
  return isText && items.length > 0 && items.every(({ type }) => type.startsWith('image/'));
}
