import { X } from 'lucide-react';
import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { usualRules } from '../../../shared/publishing/publishing-rules.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { SearchTerms } from '../../app/place.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { firstDay, lastDay } from './day-limits.ts';
import styles from './search-limits.module.css';

interface SearchLimitsProps {
  terms: SearchTerms;
  onChange: (terms: SearchTerms) => void;
}

/** Narrows a search to a publication and to days. */
export function SearchLimits({ terms, onChange }: SearchLimitsProps) {
  const publications = useArchive('publications.list', {}).data ?? [];
  return (
    <div className={styles.limits}>
      <select
        aria-label={say('Publication')}
        value={terms.publicationId ?? ''}
        onChange={(event) =>
          onChange({ ...terms, publicationId: event.target.value || undefined, status: undefined })
        }
      >
        <option value="">{say('All publications')}</option>
        {publications.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <StatusLimit
        publicationId={terms.publicationId}
        status={terms.status}
        onChange={(status) => onChange({ ...terms, status })}
      />
      {terms.entityId && (
        <MentionedName
          entityId={terms.entityId}
          onRemove={() => onChange({ ...terms, entityId: undefined })}
        />
      )}
      <DayField
        label={say('from')}
        day={terms.from}
        read={firstDay}
        onChange={(from) => onChange({ ...terms, from })}
      />
      <DayField
        label={say('to')}
        day={terms.to}
        read={lastDay}
        onChange={(to) => onChange({ ...terms, to })}
      />
    </div>
  );
}

interface StatusLimitProps {
  publicationId: Identifier | undefined;
  status: string | undefined;
  onChange: (status: string | undefined) => void;
}

/** How far on its way to print a briefing is, by the rules of its publication. */
function StatusLimit({ publicationId, status, onChange }: StatusLimitProps) {
  const rules = useArchive(
    'publishing.rules',
    { publicationId: publicationId ?? '' },
    { enabled: publicationId !== undefined },
  ).data;
  const { statuses } = rules ?? usualRules;
  return (
    <select
      aria-label={say('Status')}
      value={status ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{say('Every status')}</option>
      {statuses.map(({ id, name }) => (
        <option key={id} value={id}>
          {retold(name)}
        </option>
      ))}
    </select>
  );
}

interface MentionedNameProps {
  entityId: Identifier;
  onRemove: () => void;
}

/** The record that every briefing found must mention. */
function MentionedName({ entityId, onRemove }: MentionedNameProps) {
  const name = useArchive('entities.read', { entityId }).data?.name ?? '…';
  return (
    <button
      type="button"
      className={styles.mentioned}
      aria-label={say('Mentions {name}: search without it', { name })}
      onClick={onRemove}
    >
      {say('mentions {name}', { name })} <X aria-hidden="true" />
    </button>
  );
}

interface DayFieldProps {
  label: string;
  day: string | undefined;
  /** Undefined where what is typed is no day, month or year. */
  read: (typed: string) => string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A year, a month or a day, as far as one cares: "1999", "1999-08", "1999-08-29". */
function DayField({ label, day, read, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(day ?? '');
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  return (
    <label>
      <span>{label}</span>
      <input
        value={typed}
        placeholder="1999-08"
        inputMode="numeric"
        aria-invalid={isWrong}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = read(event.target.value);
          if (next !== day && (next || event.target.value.trim() === '')) onChange(next);
        }}
      />
    </label>
  );
}
