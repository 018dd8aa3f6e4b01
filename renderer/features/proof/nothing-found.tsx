import { useArchive } from '../../app/archive-data.ts';
import type { FindingTerms } from '../../app/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { say } from '../../wording/say.ts';

/** No findings: because there are none, because all are left, or because nothing was looked at yet. */
export function NothingFound({ terms: { rule, ...scope } }: { terms: FindingTerms }) {
  const { data } = useArchive('findings.count', { scope }, { keep: true });
  if (!data || data.waiting > 0) return null;
  const isNarrow = rule !== undefined || Object.values(scope).some(Boolean);
  const left = data.rules.reduce((sum, each) => sum + each.left, 0);
  return (
    <EmptyState title={isNarrow ? say('Nothing of this kind here') : say('Nothing to stop at')}>
      <p>
        {left > 0
          ? say(
              '{left, plural, one {# finding was left as it is.} other {# findings were left as they are.}}',
              { left },
            )
          : say('Dates, weekdays, references, quotations and names of sources were looked at.')}
      </p>
    </EmptyState>
  );
}
