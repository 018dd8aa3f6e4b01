import { type FindingRule, findingRules } from '../../../shared/linter/finding.ts';
import { ruleWords } from '../../../shared/linter/rule-words.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { FindingTerms } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import listFilters from '../../ui/list-filters.module.css';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './proof-list.module.css';

/** By rule and publication; an issue is narrowed to from its page. */
export function ProofFilters({ terms }: { terms: FindingTerms }) {
  const { rule, ...scope } = terms;
  const counts = useArchive('findings.count', { scope }, { keep: true }).data?.rules ?? [];
  const publications = useArchive('publications.list', {}).data ?? [];
  const narrow = (change: FindingTerms) =>
    goTo({ kind: 'findings', terms: { ...terms, ...change } }, { replace: true });
  const shown = findingRules.filter(
    (each) => each === rule || counts.some((one) => one.rule === each && one.open > 0),
  );
  return (
    <div className={classNames(listFilters.filters, styles.filters)}>
      <select
        aria-label={say('Rule')}
        value={rule ?? ''}
        onChange={({ target }) => narrow({ rule: ruleOf(target.value) })}
      >
        <option value="">{say('Every rule')}</option>
        {shown.map((each) => (
          <option key={each} value={each}>
            {retold(ruleWords[each].title)} ({counts.find((one) => one.rule === each)?.open ?? 0})
          </option>
        ))}
      </select>
      <select
        aria-label={say('Publication')}
        value={terms.publicationId ?? ''}
        onChange={({ target }) =>
          narrow({ publicationId: target.value || undefined, issueId: undefined })
        }
      >
        <option value="">{say('Every publication')}</option>
        {publications.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {rule && <p className={styles.meaning}>{retold(ruleWords[rule].meaning)}</p>}
      {terms.issueId && (
        <Button variant="quiet" onClick={() => narrow({ issueId: undefined })}>
          {say('One issue only: show all issues')}
        </Button>
      )}
    </div>
  );
}

const ruleOf = (value: string): FindingRule | undefined =>
  findingRules.find((each) => each === value);
