import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type {
  PublishingRules,
  PublishingStatus,
} from '../../../shared/publishing/publishing-rules.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './publishing-rules-dialog.module.css';
import {
  allowNext,
  changeItem,
  changeStatus,
  furtherChecks,
  moveStatus,
  readRulesEntry,
  toldRules,
  untoldRules,
  withCheck,
  withItem,
  withoutItem,
  withoutStatus,
  withStatus,
} from './publishing-rules-entry.ts';

type Change = (rules: PublishingRules) => PublishingRules;

/** The statuses of a publication, which may follow which, and the checklist before publishing. */
export function PublishingRulesDialog({ publicationId }: { publicationId: Identifier }) {
  const form = useId();
  const stored = useArchive('publishing.rules', { publicationId }).data;
  const [entered, setEntered] = useState<PublishingRules | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const rules = entered ?? (stored && toldRules(stored, retold));
  const change = (by: Change) => {
    if (rules) setEntered(by(rules));
    setComplaint(null);
  };
  const save = async () => {
    const read = rules && readRulesEntry(untoldRules(rules, retold));
    if (!read) return;
    if ('complaint' in read) return setComplaint(read.complaint);
    if (await changeArchive('publishing.changeRules', { publicationId, rules: read.rules }))
      closeSheet();
  };
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      title={say('Statuses and checklist')}
      description={say(
        'A new briefing has the first status. The one that locks makes the text readable only.',
      )}
      actions={
        <>
          <Button onClick={closeSheet}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {say('Save the rules')}
          </Button>
        </>
      }
    >
      {rules && (
        <Form id={form} onSubmit={() => void save()}>
          <table className={styles.statuses}>
            <thead>
              <tr>
                <th scope="col">{say('Status')}</th>
                <th scope="col">{say('May go to')}</th>
                <th scope="col">{say('Locks')}</th>
                <th scope="col">{say('Order')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.statuses.map((status) => (
                <StatusRow key={status.id} status={status} rules={rules} onChange={change} />
              ))}
            </tbody>
          </table>
          <Button onClick={() => change((now) => withStatus(now, crypto.randomUUID()))}>
            {say('Add a status')}
          </Button>
          <h3 className={styles.kind}>{say('Checklist')}</h3>
          <ul className={styles.items}>
            {rules.checklist.map(({ id, words, check, isRequired = false }) => (
              <li key={id}>
                <input
                  aria-label={say('Point of the checklist')}
                  value={words}
                  maxLength={200}
                  onChange={({ target }) =>
                    change((now) => changeItem(now, id, { words: target.value }))
                  }
                />
                <label className={styles.by}>
                  <input
                    type="checkbox"
                    aria-label={say('Must be met: {words}', { words })}
                    checked={isRequired}
                    onChange={({ target }) =>
                      change((now) => changeItem(now, id, { isRequired: target.checked }))
                    }
                  />
                  {say('must be met')}
                </label>
                <span className={styles.by}>{check ? say('by itself') : say('by hand')}</span>
                <IconButton
                  label={say('Remove “{words}”', { words })}
                  icon={<X />}
                  onClick={() => change((now) => withoutItem(now, id))}
                />
              </li>
            ))}
          </ul>
          <div className={styles.adding}>
            <Button onClick={() => change((now) => withItem(now, crypto.randomUUID()))}>
              {say('Add a point')}
            </Button>
            {furtherChecks(rules).map((item) => (
              <Button
                key={item.id}
                variant="quiet"
                onClick={() =>
                  change((now) => toldRules(withCheck(now, item, crypto.randomUUID()), retold))
                }
              >
                {say('Add “{words}”', { words: retold(item.words) })}
              </Button>
            ))}
          </div>
          <p className={styles.hint}>
            {say(
              'Whoever publishes at the desk meets every point. What must be met also holds back whole issues and commands.',
            )}
          </p>
          {complaint && (
            <p role="alert" className={styles.complaint}>
              {complaint}
            </p>
          )}
        </Form>
      )}
    </Dialog>
  );
}

interface StatusRowProps {
  status: PublishingStatus;
  rules: PublishingRules;
  onChange: (by: Change) => void;
}

function StatusRow({ status: { id, name, next }, rules, onChange }: StatusRowProps) {
  const isLast = rules.statuses.at(-1)?.id === id;
  return (
    <tr>
      <td>
        <input
          aria-label={say('Name of the status')}
          value={name}
          maxLength={40}
          onChange={({ target }) =>
            onChange((now) => changeStatus(now, id, { name: target.value }))
          }
        />
      </td>
      <td>
        <fieldset className={styles.next}>
          <legend className="only-heard">{say('After {name}', { name })}</legend>
          {rules.statuses
            .filter((other) => other.id !== id)
            .map((other) => (
              <label key={other.id}>
                <input
                  type="checkbox"
                  checked={next.includes(other.id)}
                  onChange={({ target }) =>
                    onChange((now) => allowNext(now, id, other.id, target.checked))
                  }
                />
                {other.name || '—'}
              </label>
            ))}
        </fieldset>
      </td>
      <td>
        <input
          type="radio"
          name="status-that-locks"
          aria-label={say('{name} locks the text', { name })}
          checked={rules.published === id}
          onChange={() => onChange((now) => ({ ...now, published: id }))}
        />
      </td>
      <td className={styles.order}>
        <IconButton
          label={say('Move {name} up', { name })}
          icon={<ArrowUp />}
          disabled={rules.statuses[0]?.id === id}
          onClick={() => onChange((now) => moveStatus(now, id, -1))}
        />
        <IconButton
          label={say('Move {name} down', { name })}
          icon={<ArrowDown />}
          disabled={isLast}
          onClick={() => onChange((now) => moveStatus(now, id, 1))}
        />
        <IconButton
          label={say('Remove {name}', { name })}
          icon={<X />}
          disabled={rules.published === id}
          onClick={() => onChange((now) => withoutStatus(now, id))}
        />
      </td>
    </tr>
  );
}
