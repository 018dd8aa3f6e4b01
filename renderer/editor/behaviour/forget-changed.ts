import { HISTORIC_TAG, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { LOADING_TAG } from '../recognition/live-recognition.ts';

/**
 * Takes out of what is known of nodes those that an update made or changed, themselves or by what
 * they hold. A state that is put back as a whole calls nothing dirty: then nothing is known any more.
 * False where the update changed no node.
 */
export function forgetChanged(
  known: Map<NodeKey, unknown>,
  {
    dirtyElements,
    dirtyLeaves,
    tags,
  }: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'tags'>,
): boolean {
  if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
  if (tags.has(HISTORIC_TAG) || tags.has(LOADING_TAG)) known.clear();
  for (const key of dirtyElements.keys()) known.delete(key);
  for (const key of dirtyLeaves) known.delete(key);
  return true;
}
