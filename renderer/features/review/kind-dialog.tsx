import { useState } from 'react';
import { type ReviewVerdict, reviewVerdicts } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import { useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { toggled } from '../../ui/toggled.ts';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { decideAll } from './review-decisions.ts';
import styles from './review-page.module.css';
import { itemKey } from './review-session.ts';
import { verdictNames } from './review-words.ts';

interface KindDialogProps {
  item: ReviewItem;
  filter: ReviewFilter;
  onClose: () => void;
}

const PREVIEW = 200;
/** The same for all of a kind, which are shown first; single ones can be left out. */
export function KindDialog({ item, filter, onClose }: KindDialogProps) {
  const ofKind = { ...filter, reason: item.reason, kind: item.kind };
  const items = useArchive('review.list', { filter: ofKind, limit: PREVIEW }).data?.items ?? [];
  const total = useArchive('review.progress', { filter: ofKind }).data?.shown ?? items.length;
  const [verdict, setVerdict] = useState<ReviewVerdict>('accept');
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const names = verdictNames(item.reason);
  const count = total - excluded.size;
  const toggle = (key: string) => setExcluded(toggled(excluded, key));
  const run = () => {
    const except = items
      .filter((one) => excluded.has(itemKey(one)))
      .map(({ briefingId, id }) => ({ briefingId, id }));
    void decideAll(ofKind, except, verdict);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={say('{total, plural, one {The only one of its kind} other {All # of this kind}}', {
        total,
      })}
      description={item.kind}
      actions={
        <>
          <Button onClick={onClose}>{say('Cancel')}</Button>
          <Button variant="primary" disabled={count === 0} onClick={run} data-asked="">
            {names[verdict]}: {figures(count)}
          </Button>
        </>
      }
    >
      <SelectField
        label={say('Decision')}
        value={verdict}
        options={reviewVerdicts.map((value) => ({ value, label: names[value] }))}
        onValueChange={setVerdict}
      />
      <ul className={styles.preview} aria-label={say('Items of this kind')}>
        {items.map((one) => (
          <li key={itemKey(one)}>
            <label className={styles.previewed}>
              <input
                type="checkbox"
                checked={!excluded.has(itemKey(one))}
                onChange={() => toggle(itemKey(one))}
              />
              <span dir="auto">
                {one.before.slice(-90)}
                <mark className={styles.printed}>{one.printed}</mark>
                {one.after.slice(0, 40)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className={styles.quiet}>
          {say('{more, plural, other {and # more, with the same decision}}', {
            more: total - items.length,
          })}
        </p>
      )}
    </Dialog>
  );
}
