import { useArchive } from '../../app/archive-data.ts';
import type { SearchTerms } from '../../app/place.ts';
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
        aria-label="Publication"
        value={terms.publicationId ?? ''}
        onChange={(event) => onChange({ ...terms, publicationId: event.target.value || undefined })}
      >
        <option value="">All publications</option>
        {publications.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <label>
        <span>from</span>
        <input
          type="date"
          value={terms.from ?? ''}
          max={terms.to}
          onChange={(event) => onChange({ ...terms, from: event.target.value || undefined })}
        />
      </label>
      <label>
        <span>to</span>
        <input
          type="date"
          value={terms.to ?? ''}
          min={terms.from}
          onChange={(event) => onChange({ ...terms, to: event.target.value || undefined })}
        />
      </label>
    </div>
  );
}
