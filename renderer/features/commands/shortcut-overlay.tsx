import { useState } from 'react';
import { sectionNames, sections } from '../../actions/action.ts';
import { allActions, type KnownAction } from '../../actions/all-actions.ts';
import { useKeyChoice } from '../../actions/key-choice.ts';
import { keysOf } from '../../actions/keys-of.ts';
import { reachOf } from '../../actions/where.ts';
import { nameOf, wordsOf } from '../../actions/words-of.ts';
import { useOfferedActions } from '../../app/commands.ts';
import { placeAddress } from '../../app/place.ts';
import { usePlace } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import { matchesWords } from './matches-words.ts';
import styles from './shortcut-overlay.module.css';

/** Everything that has keys: first what they do now, then what they do elsewhere. */
export function ShortcutOverlay() {
  const [query, setQuery] = useState('');
  const choice = useKeyChoice();
  const { kind } = usePlace();
  const offered = new Map(useOfferedActions().map((action) => [action.id, action.title]));
  const lines = allActions
    .filter(({ id }) => keysOf(id, choice).length > 0)
    .map((action): KnownAction => ({ ...action, title: offered.get(action.id) ?? action.title }))
    .filter((action) => matchesWords(query, wordsOf(action, choice)));
  const isHeardNow = ({ id, heard, where = 'anywhere' }: KnownAction): boolean =>
    offered.has(id) || (heard !== undefined && (reachOf(where).places?.includes(kind) ?? true));
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Keyboard shortcuts')}
      wide
      actions={
        <>
          <a className={styles.link} href={placeAddress({ kind: 'keyboard' })} onClick={closeSheet}>
            {say('Working by keyboard')}
          </a>
          <a
            className={styles.link}
            href={placeAddress({ kind: 'keyboard', part: 'keys' })}
            onClick={closeSheet}
          >
            {say('Choose other keys')}
          </a>
        </>
      }
    >
      <FilterField label={say('Filter by words or keys')} value={query} onValueChange={setQuery} />
      <div className={styles.all}>
        <Part title={say('Here and now')} lines={lines.filter(isHeardNow)} />
        <Part
          title={say('Elsewhere')}
          lines={lines.filter((line) => !isHeardNow(line))}
          saysWhere
        />
        {lines.length === 0 && <p className={styles.none}>{say('Nothing has that name.')}</p>}
      </div>
    </Dialog>
  );
}

interface PartProps {
  title: string;
  lines: readonly KnownAction[];
  saysWhere?: boolean;
}

function Part({ title, lines, saysWhere = false }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.partTitle}>{title}</h3>
      <div className={styles.columns}>
        {sections.map((section) => {
          const ofSection = lines.filter((line) => line.section === section);
          if (ofSection.length === 0) return null;
          return (
            <div key={section} className={styles.section}>
              <h4 className={styles.title}>{sectionNames[section]}</h4>
              <dl>
                {ofSection.map((line) => (
                  <LineOfKeys key={line.id} line={line} saysWhere={saysWhere} />
                ))}
              </dl>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function LineOfKeys({ line, saysWhere }: { line: KnownAction; saysWhere: boolean }) {
  return (
    <div className={styles.line}>
      <dt>
        {nameOf(line)}
        {saysWhere && (
          <span className={styles.where}>{reachOf(line.where ?? 'anywhere').words}</span>
        )}
      </dt>
      <dd className={styles.keys}>
        {keysOf(line.id).map((shortcut) => (
          <Kbd key={shortcut} shortcut={shortcut} />
        ))}
      </dd>
    </div>
  );
}
