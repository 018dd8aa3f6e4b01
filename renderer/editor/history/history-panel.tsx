import { useMemo, useState } from 'react';
import { useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFrame, PanelSetting } from '../desk/panel-frame.tsx';
import { ChosenRevision } from './chosen-revision.tsx';
import styles from './history.module.css';
import { dayInWords } from './revision-words.ts';
import { closeComparison, showComparison, useComparison } from './shown-comparison.ts';
import { type TimelineDay, timelineOf } from './timeline.ts';
import { TimelineLine } from './timeline-line.tsx';
import { useChangedWords } from './use-changed-words.ts';
import { useHistory } from './use-history.ts';

/** The revisions of a briefing by days and sittings; the chosen one lies on the desk as a proof. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { session, briefingId } = useOpenDesk();
  const revisions = useHistory(session, briefingId);
  const [onlyNamed, setOnlyNamed] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const comparison = useComparison(briefingId);
  const days = useMemo(() => timelineOf(revisions ?? [], { onlyNamed }), [revisions, onlyNamed]);
  const entries = useMemo(() => days.flatMap((day) => day.entries), [days]);
  const changedWords = useChangedWords(briefingId, entries);
  const revision = comparison && revisions?.find((one) => one.revision === chosen);
  const choose = (number: number) => {
    setChosen(number);
    showComparison({ briefingId, from: number, to: 'now' });
  };
  const close = () => {
    closeComparison();
    onClose();
  };
  return (
    <PanelFrame
      title={say('History')}
      closing={say('Close history')}
      onClose={close}
      className={styles.panel}
    >
      <WriterLine />
      <div className={styles.filter}>
        <PanelSetting isOn={onlyNamed} onChange={setOnlyNamed}>
          {say('Named versions only')}
        </PanelSetting>
      </div>
      <div className={styles.days} data-lines>
        {revisions && days.length === 0 && (
          <p className={styles.none}>
            {onlyNamed
              ? say('No version has a name yet. “Name this version” gives one.')
              : say('Nothing is saved yet.')}
          </p>
        )}
        {days.map((day) => (
          <Day
            key={day.day}
            {...{ day, chosen: revision?.revision ?? null, onChoose: choose, changedWords }}
          />
        ))}
        <ThinningNote />
      </div>
      {revision && revisions && <ChosenRevision {...{ revision, revisions }} />}
    </PanelFrame>
  );
}

interface DayProps {
  day: TimelineDay;
  chosen: number | null;
  onChoose: (revision: number) => void;
  changedWords: ReturnType<typeof useChangedWords>;
}

const Day = ({ day, chosen, onChoose, changedWords }: DayProps) => (
  <section aria-label={dayInWords(day.day, new Date())}>
    <h3 className={styles.day}>{dayInWords(day.day, new Date())}</h3>
    <ol className={styles.entries}>
      {day.entries.map((entry) => (
        <TimelineLine
          key={entry.revisions.at(-1)?.revision}
          {...{ entry, chosen, onChoose, changed: changedWords(entry) }}
        />
      ))}
    </ol>
  </section>
);

/** Asked once, and not in the way. */
function WriterLine() {
  const writer = useArchive('people.whoWrites', {}).data;
  if (!writer || writer.isNamed) return null;
  return (
    <p className={styles.writer}>
      {say('You write as “{name}”.', { name: writer.name })}
      <Button variant="quiet" onClick={() => openSheet({ kind: 'who-writes' })}>
        {say('Say who you are')}
      </Button>
    </p>
  );
}

const ThinningNote = () => (
  <details className={styles.thinning}>
    <summary>{say('Older revisions are thinned with time.')}</summary>
    <p>
      {say(
        'Every revision of the last hour is kept. Of the last day one stays of every ten minutes, of the last week one of every hour, and before that one of every day.',
      )}
    </p>
    <p>
      {say(
        'Never thinned: what has a name, what was imported, put back or replaced, and the text as it was before an import, a replacing, a restoring or a review of its citations.',
      )}
    </p>
  </details>
);
