import { useState } from 'react';
import type { EntityDetails } from '../../../shared/authority/entity-record.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../wording/say.ts';
import { sayChange } from '../sources/say-change.ts';
import styles from './part-names-dialog.module.css';

interface PartNamesDialogProps {
  entity: EntityDetails;
  /** All its names but its own. */
  names: readonly string[];
  onClose: () => void;
}

/** Parts some names from a record, where they name something else. */
export function PartNamesDialog({ entity, names, onClose }: PartNamesDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const times = new Map(entity.printed.map(({ name, mentions }) => [name, mentions]));
  const part = async () => {
    const parted = await changeArchive('entities.split', {
      entityId: entity.id,
      names: [...chosen],
    });
    if (!parted) return;
    onClose();
    sayChange(parted.change);
    goTo({ kind: 'names', entityId: parted.entity.id });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say('Part names from “{name}”', { name: entity.name })}
      description={say(
        'What is mentioned by them goes to a new record, which is called as the first of them.',
      )}
      actions={
        <Button variant="primary" disabled={chosen.length === 0} onClick={() => void part()}>
          {say('Make them a record')}
        </Button>
      }
    >
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <label className={styles.name}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, name] : chosen.filter((one) => one !== name),
                  )
                }
              />
              <span>{name}</span>
              <span className={styles.times}>{times.get(name) ?? ''}</span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
