import { $getNodeByKey, $isElementNode, HISTORY_PUSH_TAG } from 'lexical';
import { useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { IndexList } from '../../ui/index-list.tsx';
import { ActionKbd } from '../../ui/kbd.tsx';
import { say, sayOf } from '../../wording/say.ts';
import { Say } from '../../wording/say-element.tsx';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFoot, PanelFrame, PanelSetting } from '../desk/panel-frame.tsx';
import { LOADING_TAG } from '../recognition/live-recognition.ts';
import { $moveSection, $moveSectionBefore } from './move-section.ts';
import type { OutlineEntry, OutlineKind } from './outline-entry.ts';
import styles from './outline-panel.module.css';
import { useCaretEntry } from './use-caret-entry.ts';
import { useOutline } from './use-outline.ts';

const ROW_HEIGHT = 27;

/** What the briefing is made of: each line goes there, and can be moved. */
export function OutlinePanel({ onClose }: { onClose: () => void }) {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  const all = useOutline(editor);
  const [headingsAlone, setHeadingsAlone] = useState(false);
  const entries = headingsAlone ? all.filter(({ kind }) => kind === 'heading') : all;
  const atCaret = useCaretEntry(editor, entries);

  const goTo = ({ key }: OutlineEntry) => {
    const element = editor.getElementByKey(key);
    element?.scrollIntoView({ block: 'start' });
    editor.focus();
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isElementNode(node)) node.selectStart();
      },
      { tag: LOADING_TAG },
    );
  };
  const move = (entry: OutlineEntry, position: number) => {
    const from = entries.indexOf(entry);
    editor.update(
      () => {
        if (Math.abs(position - from) === 1) {
          $moveSection(entry.key, position < from ? 'up' : 'down');
        } else {
          const before = entries[position < from ? position : position + 1];
          $moveSectionBefore(entry.key, before?.key ?? null);
        }
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };
  return (
    <PanelFrame title={say('Outline')} closing={say('Close the outline')} onClose={onClose} isSlim>
      <div className={styles.body}>
        {entries.length === 0 ? (
          <p className={styles.none}>
            {headingsAlone ? say('No headings.') : say('Nothing is written here yet.')}
          </p>
        ) : (
          <IndexList
            label={say('Outline')}
            items={entries}
            keyOf={({ key }) => key}
            textOf={({ words }) => words}
            chosenKey={atCaret}
            followsKeys={false}
            onChoose={goTo}
            {...(isEditing && { onReorder: move })}
            estimate={ROW_HEIGHT}
          >
            {(entry) => <OutlineLine entry={entry} />}
          </IndexList>
        )}
      </div>
      <PanelFoot>
        <PanelSetting isOn={headingsAlone} onChange={setHeadingsAlone}>
          {say('Headings alone')}
        </PanelSetting>
        {isEditing && (
          <p>
            <Say
              words="{enter} goes there, {up} and {down} move it"
              enter={<ActionKbd action="list.open" />}
              up={<ActionKbd action="list.moveUp" />}
              down={<ActionKbd action="list.moveDown" />}
            />
          </p>
        )}
      </PanelFoot>
    </PanelFrame>
  );
}

const kindWords: Readonly<Record<OutlineKind, string>> = {
  heading: '',
  paragraph: '',
  list: say('List'),
  quotation: say('Quotation'),
  table: say('Table'),
  picture: say('Picture'),
  rule: sayOf('a line', 'Rule'),
};

const depthStyles = [styles.depth0, styles.depth1, styles.depth2, styles.depth3];

function OutlineLine({ entry: { kind, depth, words } }: { entry: OutlineEntry }) {
  return (
    <div
      className={classNames(
        styles.line,
        kind === 'heading' && styles.heading,
        depthStyles[Math.min(depth, depthStyles.length - 1)],
      )}
    >
      {kindWords[kind] && <span className={styles.kind}>{kindWords[kind]}</span>}
      <span className={styles.words} dir="auto">
        {words || (kind === 'heading' ? say('Empty heading') : '')}
      </span>
    </div>
  );
}
