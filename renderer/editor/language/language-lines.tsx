import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { showFinding } from '../highlights/find-placed.ts';
import type { PlacedFinding } from '../highlights/finding.ts';
import type { Highlights } from '../highlights/highlights.ts';
import { FindingLine } from '../proof/finding-line.tsx';
import { isLanguageMark, type LanguageMark } from './language-highlights.tsx';
import { remarkWords } from './remark-words.ts';

/** A finding of spelling or grammar where it stands now. */
export type PlacedMark = PlacedFinding & { readonly finding: LanguageMark };

/** Milliseconds after which what was found is listed: it comes block by block. */
const PAUSE = 120;

/** What spelling and grammar have found in the open text, in its order. */
export function useLanguageMarks(): readonly PlacedMark[] {
  const { editor, highlights } = useOpenDesk().session;
  const [marks, setMarks] = useState(() => marksIn(editor, highlights));
  useEffect(() => {
    let timer = 0;
    const look = () => {
      timer = 0;
      const next = marksIn(editor, highlights);
      setMarks((before) => (areSame(before, next) ? before : next));
    };
    look();
    const stop = highlights.subscribe(() => {
      timer ||= window.setTimeout(look, PAUSE);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [editor, highlights]);
  return marks;
}

/** One line of the panel. */
export function LanguageLine({ placed }: { placed: PlacedMark }) {
  const { session, isEditing } = useOpenDesk();
  const { found, id, words, acts } = placed.finding;
  const [first = ''] = found.suggestions;
  const fixing = first === '' ? say('Take it out') : say('Make it “{first}”', { first });
  const can = acts(placed, isEditing);
  return (
    <FindingLine
      title={found.kind === 'spelling' ? say('Spelling') : say('Grammar')}
      message={say('“{words}” {remark}', { words, remark: remarkWords(found).message })}
      acts={{ ...can, fixes: can.fixes.slice(0, 1).map((fix) => ({ ...fix, words: fixing })) }}
      leaving={say('Ignore here')}
      onShow={() => showFinding(session.editor, session.highlights, id, true)}
    />
  );
}

const isPlacedMark = (placed: PlacedFinding): placed is PlacedMark =>
  isLanguageMark(placed.finding);

const marksIn = (editor: LexicalEditor, highlights: Highlights): readonly PlacedMark[] =>
  editor.read(() => highlights.$all()).filter(isPlacedMark);

/** Whether two lists name the same places. */
const areSame = (before: readonly PlacedMark[], marks: readonly PlacedMark[]): boolean =>
  before.length === marks.length &&
  marks.every(
    ({ blockKey, finding: { id, start } }, index) =>
      before[index]?.blockKey === blockKey &&
      before[index].finding.id === id &&
      before[index].finding.start === start,
  );
