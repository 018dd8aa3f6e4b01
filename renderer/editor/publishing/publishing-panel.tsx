import { useState } from 'react';
import type {
  BriefingPublishing,
  CheckedItem,
} from '../../../shared/contract/publishing-procedures.ts';
import { type AutomaticCheck, nextStatuses } from '../../../shared/publishing/publishing-rules.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { runCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextField } from '../../ui/field.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { PanelFrame } from '../desk/panel-frame.tsx';
import styles from './publishing.module.css';
import { statusName, usePublishing } from './use-publishing.ts';

/** Status, person, note, checklist: the way of the open briefing to print. */
export function PublishingPanel({ onClose }: { onClose: () => void }) {
  const { session, briefingId } = useOpenDesk();
  const publishing = usePublishing(briefingId);
  return (
    <PanelFrame title={say('Publishing')} closing={say('Close publishing')} onClose={onClose}>
      {publishing && (
        <div className={styles.parts}>
          <StatusPart
            publishing={publishing}
            onMove={async (status) => {
              await session.saver.flush();
              await changeArchive('publishing.move', { briefingId, status });
            }}
          />
          <Checklist checklist={publishing.checklist} briefingId={briefingId} />
          <FilePart
            key={`${publishing.assignee}/${publishing.note}`}
            publishing={publishing}
            briefingId={briefingId}
          />
          {publishing.unlockings.length > 0 && (
            <section aria-label={say('Opened again')}>
              <h3 className={styles.kind}>{say('Opened again')}</h3>
              {publishing.unlockings.map(({ reason, by, at }) => (
                <p key={at}>{`${new Date(at).toLocaleDateString(locale())}, ${by}: ${reason}`}</p>
              ))}
            </section>
          )}
        </div>
      )}
    </PanelFrame>
  );
}

interface StatusPartProps {
  publishing: BriefingPublishing;
  onMove: (status: string) => Promise<void>;
}

function StatusPart({ publishing, onMove }: StatusPartProps) {
  const { status, rules, checklist, isLocked, correcting } = publishing;
  const open = checklist.filter(({ isMet }) => !isMet).length;
  const next = isLocked || correcting ? [] : nextStatuses(rules, status);
  return (
    <section aria-label={say('Status')}>
      <p className={styles.status}>{statusName(publishing)}</p>
      <div className={styles.actions}>
        {next.map(({ id, name: to }) => (
          <Button
            key={id}
            variant={id === rules.published ? 'primary' : 'plain'}
            disabled={id === rules.published && open > 0}
            focusableWhenDisabled
            onClick={() => void onMove(id)}
          >
            {id === rules.published ? say('Publish') : retold(to)}
          </Button>
        ))}
      </div>
      <p className={styles.hint} role="status">
        {open > 0 &&
          next.some(({ id }) => id === rules.published) &&
          say(
            '{open, plural, one {One point of the checklist is open.} other {# points of the checklist are open.}}',
            { open },
          )}
      </p>
    </section>
  );
}

function Checklist({
  checklist,
  briefingId,
}: {
  checklist: readonly CheckedItem[];
  briefingId: string;
}) {
  return (
    <section aria-label={say('Checklist')}>
      <h3 className={styles.kind}>{say('Before publishing')}</h3>
      <ul className={styles.list}>
        {checklist.map((item) => (
          <li key={item.id}>
            <label className={styles.item}>
              <input
                type="checkbox"
                checked={item.isMet}
                disabled={item.check !== undefined}
                onChange={({ target }) =>
                  void changeArchive('publishing.tick', {
                    briefingId,
                    item: item.id,
                    isMet: target.checked,
                  })
                }
              />
              <span>{retold(item.words)}</span>
            </label>
            <Detail item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is told of a point, with the way to where it is seen to. */
function Detail({ item }: { item: CheckedItem }) {
  const words = detailOf(item);
  const panel = item.against && item.check ? panels[item.check] : undefined;
  const holdsBack = item.isRequired && !item.isMet;
  if (words === null && !holdsBack) return null;
  return (
    <p className={styles.hint}>
      {words}
      {panel && (
        <Button variant="quiet" onClick={() => void runCommand(panel.command)}>
          {panel.words}
        </Button>
      )}
      {holdsBack && <span>{say('Must be met.')}</span>}
    </p>
  );
}

const comments = { command: 'briefing.comments', words: say('Open the comments') };
const panels: Partial<Record<AutomaticCheck, { command: string; words: string }>> = {
  'no-findings': { command: 'briefing.proof', words: say('Open the proof') },
  'no-suggestions': comments,
  'no-comments': comments,
};

/** How many stand against it, or who ticked it and when. */
function detailOf({ against, ticked }: CheckedItem): string | null {
  if (against) return say('{against, plural, one {# left} other {# left}}', { against });
  return ticked ? `${ticked.by}, ${new Date(ticked.at).toLocaleDateString(locale())}` : null;
}

function FilePart({
  publishing,
  briefingId,
}: {
  publishing: BriefingPublishing;
  briefingId: string;
}) {
  const [assignee, setAssignee] = useState(publishing.assignee ?? '');
  const [note, setNote] = useState(publishing.note);
  return (
    <section className={styles.file} aria-label={say('File')}>
      <TextField
        label={say('Assigned to')}
        value={assignee}
        maxLength={100}
        autoComplete="name"
        onValueChange={setAssignee}
        onBlur={() =>
          void changeArchive('publishing.assign', {
            briefingId,
            assignee: assignee.trim() || null,
          })
        }
      />
      <Field label={say('Note to the file')} hint={say('Never printed.')}>
        <textarea
          rows={4}
          value={note}
          maxLength={10_000}
          onChange={({ target }) => setNote(target.value)}
          onBlur={() => void changeArchive('publishing.assign', { briefingId, note })}
        />
      </Field>
    </section>
  );
}
