import type { ReviewFilter } from '../../../shared/review/review-item.ts';
import { useArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import listFilters from '../../ui/list-filters.module.css';
import { say } from '../../wording/say.ts';
import styles from './review-list.module.css';
import { reasonNames } from './review-words.ts';

const sureness = [
  { value: '', label: say('However sure') },
  { value: '0.65', label: say('At most fairly sure') },
  { value: '0.55', label: say('Hardly sure') },
] as const;

/** By kind, publication and confidence; an issue is narrowed to from its page or by a command. */
export function ReviewFilters({ filter }: { filter: ReviewFilter }) {
  const progress = useArchive('review.progress', { filter, withKinds: true }, { keep: true }).data;
  const publications = useArchive('publications.list', {}).data ?? [];
  const narrow = (change: ReviewFilter) =>
    goTo({ kind: 'review', filter: withoutEmpty({ ...filter, ...change }) }, { replace: true });
  const kinds = progress?.kinds ?? [];
  const reasons = [...new Set(kinds.map(({ reason }) => reason))];
  return (
    <div className={classNames(listFilters.filters, styles.filters)}>
      <select
        aria-label={say('Kind')}
        value={`${filter.reason ?? ''}|${filter.kind ?? ''}`}
        onChange={({ target }) => narrow(kindOf(target.value))}
      >
        <option value="|">{say('Every kind')}</option>
        {reasons.map((reason) => {
          const ofReason = kinds.filter((one) => one.reason === reason);
          const total = ofReason.reduce((sum, { count }) => sum + count, 0);
          return (
            <optgroup key={reason} label={reasonNames[reason]}>
              <option value={`${reason}|`}>
                {say('{reason}: all {total, number}', { reason: reasonNames[reason], total })}
              </option>
              {ofReason.map(({ kind, count }) => (
                <option key={kind} value={`${reason}|${kind}`}>
                  {kind} ({count})
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      <div className={styles.narrow}>
        <select
          aria-label={say('Publication')}
          value={filter.publicationId ?? ''}
          onChange={({ target }) => narrow({ publicationId: target.value || undefined })}
        >
          <option value="">{say('Every publication')}</option>
          {publications.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <select
          aria-label={say('How sure')}
          value={filter.confidence === undefined ? '' : String(filter.confidence)}
          onChange={({ target }) =>
            narrow({ confidence: target.value ? Number(target.value) : undefined })
          }
        >
          {sureness.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {filter.issueId && (
        <Button variant="quiet" onClick={() => narrow({ issueId: undefined })}>
          {say('One issue only: show all issues')}
        </Button>
      )}
    </div>
  );
}

const kindOf = (value: string): ReviewFilter => {
  const at = value.indexOf('|');
  const reason = value.slice(0, at) as NonNullable<ReviewFilter['reason']> | '';
  return { reason: reason || undefined, kind: value.slice(at + 1) || undefined };
};

const withoutEmpty = (filter: ReviewFilter): ReviewFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
