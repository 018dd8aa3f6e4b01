import { type SourceKind, sourceKinds } from '../../../shared/authority/source-record.ts';
import type { RequestFor } from '../../../shared/contract/contract.ts';
import { useArchive } from '../../app/archive-data.ts';
import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import { countryName } from './place-words.ts';
import styles from './source-filters.module.css';
import { sourceKindNames } from './source-kinds.ts';

export type SourceFilter = Pick<
  RequestFor<'sources.list'>,
  'kind' | 'country' | 'status' | 'cited' | 'sort'
>;

export const allSources: SourceFilter = { sort: 'citations' };

interface SourceFiltersProps {
  filter: SourceFilter;
  onChange: (filter: SourceFilter) => void;
}

/** Narrows the index to sources of one kind or country, or to those that nobody has confirmed. */
export function SourceFilters({ filter, onChange }: SourceFiltersProps) {
  const countries = useArchive('sources.countries', {}, { keep: true }).data ?? [];
  const change = (more: SourceFilter) => onChange({ ...filter, ...more });
  return (
    <div className={styles.filters}>
      <select
        aria-label={say('Which sources')}
        value={filter.status ?? (filter.cited ? 'cited' : '')}
        onChange={({ target: { value } }) =>
          change({
            status: value === 'proposed' || value === 'confirmed' ? value : undefined,
            cited: value === 'cited' || undefined,
          })
        }
      >
        <option value="">{say('All sources')}</option>
        <option value="cited">{say('Cited here')}</option>
        <option value="proposed">{say('Proposed')}</option>
        <option value="confirmed">{say('Confirmed')}</option>
      </select>
      <select
        aria-label={say('Order')}
        value={filter.sort}
        onChange={({ target: { value } }) =>
          change({ sort: value === 'name' ? 'name' : 'citations' })
        }
      >
        <option value="citations">{say('Most cited first')}</option>
        <option value="name">{say('By name')}</option>
      </select>
      <select
        aria-label={say('Kind')}
        value={filter.kind ?? ''}
        onChange={({ target: { value } }) => change({ kind: (value || undefined) as SourceKind })}
      >
        <option value="">{say('Any kind')}</option>
        {sourceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {sourceKindNames[kind]}
          </option>
        ))}
      </select>
      <select
        aria-label={say('Country')}
        value={filter.country ?? ''}
        onChange={({ target: { value } }) => change({ country: value || undefined })}
      >
        <option value="">{say('Any country')}</option>
        {countries
          .map(({ country, sources }) => ({ country, sources, name: countryName(country) }))
          .sort((one, other) => one.name.localeCompare(other.name, locale()))
          .map(({ country, sources, name }) => (
            <option key={country} value={country}>
              {name} ({sources})
            </option>
          ))}
      </select>
    </div>
  );
}
