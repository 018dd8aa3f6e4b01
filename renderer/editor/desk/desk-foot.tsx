import { say } from '../../wording/say.ts';
import { TextLength } from '../length/text-length.tsx';
import { SuggestionCount } from '../names/suggestion-count.tsx';
import styles from './desk.module.css';
import { useOpenDesk } from './open-desk.ts';
import { useOtherWindows } from './other-windows.ts';
import { SaveStatus } from './save-status.tsx';
import { showPanel, useShownPanel } from './shown-panel.ts';

/** The line under the text: whether it is saved, what waits, how long it is. */
export function DeskFoot() {
  const { session, briefingId, names } = useOpenDesk();
  const isElsewhere = useOtherWindows(briefingId);
  const showsNames = useShownPanel(({ panel }) => panel === 'names');
  return (
    <footer className={styles.foot}>
      <SaveStatus session={session} />
      <p role="status" className={styles.elsewhere}>
        {isElsewhere && say('Also open in another window')}
      </p>
      {!showsNames && (
        <SuggestionCount suggestions={names.suggestions} onOpen={() => showPanel('names')} />
      )}
      <TextLength />
    </footer>
  );
}
