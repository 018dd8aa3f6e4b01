import { plannedFates } from '../../../shared/imports/import-plan.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { PlanFilter } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { classNames } from '../../ui/class-names.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import listFilters from '../../ui/list-filters.module.css';
import { say } from '../../wording/say.ts';
import { formatName } from './format-names.ts';
import styles from './plan-list.module.css';
import { fateNames } from './plan-words.ts';

const NO_FORMAT = '–';

/** By what files become, by format, and by words of their names. */
export function PlanFilters({ batchId, filter }: { batchId: Identifier; filter: PlanFilter }) {
  const plan = useArchive('imports.plan', { batchId }).data;
  const narrow = (change: PlanFilter) =>
    goTo({ kind: 'imports', batchId, filter: { ...filter, ...change } }, { replace: true });
  const fates = plannedFates.filter((fate) => (plan?.fates[fate] ?? 0) > 0 || fate === filter.show);
  return (
    <>
      <FilterField
        label={say('Find a file by its name')}
        value={filter.text ?? ''}
        onValueChange={(text) => narrow({ text })}
      />
      <div className={classNames(listFilters.filters, styles.filters)}>
        <select
          aria-label={say('Which files')}
          value={filter.show ?? ''}
          onChange={({ target }) =>
            narrow({ show: (target.value || undefined) as PlanFilter['show'] })
          }
        >
          <option value="">
            {say('All files ({files, number})', { files: plan?.files ?? 0 })}
          </option>
          <option value="attention">{say('Needs attention')}</option>
          {fates.map((fate) => (
            <option key={fate} value={fate}>
              {fateNames[fate]} ({plan?.fates[fate] ?? 0})
            </option>
          ))}
        </select>
        <select
          aria-label={say('Format')}
          value={filter.format === null ? NO_FORMAT : (filter.format ?? '')}
          onChange={({ target }) =>
            narrow({
              format: target.value === NO_FORMAT ? null : target.value || undefined,
            })
          }
        >
          <option value="">{say('Every format')}</option>
          {plan?.formats.map(({ format, files }) => (
            <option key={format ?? NO_FORMAT} value={format ?? NO_FORMAT}>
              {formatName(format)} ({files})
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
