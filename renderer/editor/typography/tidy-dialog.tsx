import { useState } from 'react';
import { type Correction, corrections } from '../../../shared/typography/rules/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { say } from '../../wording/say.ts';
import { counted, type OfferedChange } from './tidy-briefing.ts';
import styles from './tidy-dialog.module.css';

interface TidyDialogProps {
  changes: readonly OfferedChange[];
  onTidy: (spared: ReadonlySet<string>) => void;
  onClose: () => void;
}

/** What tidying would change, kind by kind; each change has a box, and each kind has one. */
export function TidyDialog({ changes, onTidy, onClose }: TidyDialogProps) {
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set());
  const left = changes.length - spared.size;
  const choose = (some: readonly OfferedChange[], isChosen: boolean) =>
    setSpared((before) => {
      const after = new Set(before);
      for (const { id } of some) {
        if (isChosen) after.delete(id);
        else after.add(id);
      }
      return after;
    });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={say('Tidy typography')}
      description={say('All of it becomes one step of undo.')}
      actions={
        <>
          <Button onClick={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            disabled={left === 0}
            onClick={() => {
              onClose();
              onTidy(spared);
            }}
          >
            {say('{left, plural, one {Make # change} other {Make # changes}}', { left })}
          </Button>
        </>
      }
    >
      {corrections.map((correction) => (
        <Kind
          key={correction}
          correction={correction}
          changes={changes.filter((change) => change.correction === correction)}
          spared={spared}
          onChoose={choose}
        />
      ))}
    </Dialog>
  );
}

interface KindProps {
  correction: Correction;
  changes: readonly OfferedChange[];
  spared: ReadonlySet<string>;
  onChoose: (some: readonly OfferedChange[], isChosen: boolean) => void;
}

/** So many changes of a kind are drawn; its own box is for the others as well. */
const MOST_DRAWN = 200;

function Kind({ correction, changes, spared, onChoose }: KindProps) {
  if (changes.length === 0) return null;
  const chosen = changes.filter(({ id }) => !spared.has(id)).length;
  return (
    <fieldset className={styles.kind}>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={chosen === changes.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < changes.length;
            }}
            onChange={({ target }) => onChoose(changes, target.checked)}
          />
          {counted[correction](changes.length)}
        </label>
      </legend>
      <ul className={styles.changes}>
        {changes.slice(0, MOST_DRAWN).map((change) => (
          <li key={change.id}>
            <label>
              <input
                type="checkbox"
                checked={!spared.has(change.id)}
                onChange={({ target }) => onChoose([change], target.checked)}
              />
              <Words {...change} />
            </label>
          </li>
        ))}
      </ul>
      {changes.length > MOST_DRAWN && (
        <p className={styles.more}>
          {say('{more, plural, one {and # more} other {and # more}}', {
            more: changes.length - MOST_DRAWN,
          })}
        </p>
      )}
    </fieldset>
  );
}

const Words = ({ before, plain, insert, after }: OfferedChange) => (
  <span dir="auto" className={styles.words}>
    {before}
    {plain !== '' && <del>{visible(plain)}</del>}
    <ins>{visible(insert)}</ins>
    {after}
  </span>
);

/** Spaces alone would not be seen to change. */
const visible = (signs: string): string =>
  signs.replaceAll(' ', '␣').replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⍽');
