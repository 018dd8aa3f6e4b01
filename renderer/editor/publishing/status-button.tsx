import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { switchPanel } from '../desk/shown-panel.ts';
import styles from './publishing.module.css';
import { statusName, usePublishing } from './use-publishing.ts';

/** Where the briefing stands and who has it; opens the panel on which that is changed. */
export function StatusButton() {
  const publishing = usePublishing(useOpenDesk().briefingId);
  if (!publishing) return null;
  const { assignee } = publishing;
  const name = statusName(publishing);
  const words = assignee ? `${name} · ${assignee}` : name;
  return (
    <Button
      variant="quiet"
      className={styles.standing}
      aria-label={say('Status: {words}', { words })}
      onClick={() => switchPanel('publishing')}
    >
      {words}
    </Button>
  );
}
