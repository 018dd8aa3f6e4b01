import { useSyncExternalStore } from 'react';
import { estimateHead } from '../../../shared/column-fill/estimate-lines.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Popover } from '../../ui/popover.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import type { TextLength as Length } from './block-length.ts';
import { charactersOf, columnsOf, linesOf, minutesOf, pagesOf, wordsOf } from './length-words.ts';
import styles from './text-length.module.css';
import { useHousePage } from './use-house-page.ts';
import { useSelectedLength } from './use-selected-length.ts';
import { useTextLength } from './use-text-length.ts';

/** How long the text is, or what is selected of it; the rest is told by a click. */
export function TextLength() {
  const { session } = useOpenDesk();
  const page = useHousePage(session.issueId);
  const text = useTextLength(session.editor, page.column);
  const selected = useSelectedLength(session.editor, page.column);
  const details = useSyncExternalStore(session.subscribe, session.details);
  if (!text) return null;
  const whole = { ...text, lines: text.lines + estimateHead(details, page.column) };
  const words = selected
    ? say('{words}, {characters} selected', {
        words: wordsOf(selected),
        characters: charactersOf(selected),
      })
    : say('{words} · {minutes} to read · {lines}', {
        words: wordsOf(text),
        minutes: minutesOf(text),
        lines: linesOf(whole),
      });
  return (
    <Popover
      label={say('Length')}
      side="top"
      align="end"
      trigger={
        <button type="button" className={styles.length}>
          {words}
        </button>
      }
    >
      <div className={styles.details}>
        {selected && <Facts title={say('Selected')} length={selected} />}
        <Facts title={selected ? say('The whole text') : say('Length')} length={text} />
        <section>
          <h3>{say('In print, with its headline')}</h3>
          <FactList
            facts={[
              [say('Lines'), linesOf(whole)],
              [say('Fills'), `${columnsOf(whole, page)}, ${pagesOf(whole, page)}`],
            ]}
          />
          <p className={styles.remark}>
            {say(
              'Estimated for the pages of this publication. Pictures are counted as two thirds of their width.',
            )}
          </p>
        </section>
      </div>
    </Popover>
  );
}

const Facts = ({ title, length }: { title: string; length: Length }) => (
  <section>
    <h3>{title}</h3>
    <FactList
      facts={[
        [say('Words'), figures(length.words)],
        [say('Characters'), figures(length.characters)],
        [say('Without spaces'), figures(length.withoutSpaces)],
        [say('Reading time'), minutesOf(length)],
        [say('Printed lines'), figures(length.lines)],
      ]}
    />
  </section>
);
