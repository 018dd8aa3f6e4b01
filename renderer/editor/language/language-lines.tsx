import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { useOpenDesk } from '../desk/open-desk.ts';
import { showFinding } from '../highlights/find-placed.ts';
import type { PlacedFinding } from '../highlights/finding.ts';
import type { Highlights } from '../highlights/highlights.ts';
import styles from '../proof/proof-panel.module.css';
import { acceptForGood, leaveHere } from './language-acts.ts';
import { isLanguageMark, type LanguageMark } from './language-highlights.tsx';
import { replaceStretch } from './replace-stretch.ts';

/** A finding of spelling or grammar where it stands now. */
export type PlacedMark = PlacedFinding & { readonly finding: LanguageMark };

/** What spelling and grammar have found in the open text, in its order. */
export function useLanguageMarks(): readonly PlacedMark[] {
  const { session } = useOpenDesk();
  const { editor, highlights } = session;
  return useSyncExternalStore(highlights.subscribe, () =>
    sameWhileEqual(highlights, editor.read(() => highlights.$all()).filter(isPlacedMark)),
  );
}

/** One line of the panel. */
export function LanguageLine({ placed }: { placed: PlacedMark }) {
  const { session, briefingId, isEditing } = useOpenDesk();
  const { editor, highlights } = session;
  const { finding, blockKey } = placed;
  const { found, id, words } = finding;
  const [first] = found.suggestions;
  return (
    <li className={styles.finding}>
      <button
        type="button"
        className={styles.words}
        onClick={() => showFinding(editor, highlights, id, true)}
      >
        <span className={styles.rule}>{found.kind === 'spelling' ? 'Spelling' : 'Grammar'}</span>
        <span>
          “{words}” {found.message}
        </span>
      </button>
      <div className={styles.actions}>
        {first !== undefined && isEditing && (
          <Button variant="quiet" onClick={() => replaceStretch(editor, blockKey, finding, first)}>
            {first === '' ? 'Take it out' : `Make it “${first}”`}
          </Button>
        )}
        <Button variant="quiet" onClick={() => void leaveHere(briefingId, found)}>
          Ignore here
        </Button>
        <Button variant="quiet" onClick={() => void acceptForGood(briefingId, found.rule, words)}>
          Always right
        </Button>
      </div>
    </li>
  );
}

const isPlacedMark = (placed: PlacedFinding): placed is PlacedMark =>
  isLanguageMark(placed.finding);

const shown = new WeakMap<Highlights, readonly PlacedMark[]>();

/** The same list for as long as it names the same places, as `useSyncExternalStore` wants it. */
function sameWhileEqual(
  highlights: Highlights,
  marks: readonly PlacedMark[],
): readonly PlacedMark[] {
  const before = shown.get(highlights);
  const isEqual =
    before?.length === marks.length &&
    marks.every(
      ({ blockKey, finding: { id, start } }, index) =>
        before[index]?.blockKey === blockKey &&
        before[index].finding.id === id &&
        before[index].finding.start === start,
    );
  if (isEqual && before) return before;
  shown.set(highlights, marks);
  return marks;
}
