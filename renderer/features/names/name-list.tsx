import { useCallback, useDeferredValue, useState } from 'react';
import type { EntityKind } from '../../../shared/authority/entity-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { mentionKinds } from '../../../shared/manuscript/manuscript.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { nameKinds } from './name-kinds.ts';
import { NameLine } from './name-line.tsx';
import styles from './name-list.module.css';
import { useNames } from './use-names.ts';

const ROW_HEIGHT = 31;

interface NameListProps {
  kind: EntityKind | undefined;
  entityId: Identifier | null;
}

/** The index of persons, places, organisations and topics, most mentioned first. */
export function NameList({ kind, entityId }: NameListProps) {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data, isPending, hasNextPage, fetchNextPage } = useNames(query, kind);
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  return (
    <>
      <PaneHead title={say('Names and topics')}>
        <span className={styles.total}>{data && figures(data.total)}</span>
      </PaneHead>
      <KindChoice kind={kind} counts={data?.counts} />
      <FilterField label={say('Find a name or topic')} value={typed} onValueChange={setTyped} />
      {isPending && <Spinner label={say('Reading the names…')} />}
      {data?.entities.length === 0 && <NothingFound isAsked={query !== ''} />}
      <IndexList
        label={say('Names and topics')}
        items={data?.entities ?? []}
        keyOf={({ id }) => id}
        textOf={({ name }) => name}
        chosenKey={entityId}
        onChoose={({ id }) =>
          goTo({ kind: 'names', of: kind, entityId: id }, { replace: entityId !== null })
        }
        onOpen={() => focusPane('desk')}
        onEnd={readMore}
        estimate={ROW_HEIGHT}
      >
        {(entity) => <NameLine entity={entity} hasKind={kind === undefined} />}
      </IndexList>
    </>
  );
}

interface KindChoiceProps {
  kind: EntityKind | undefined;
  counts: Readonly<Record<EntityKind, number>> | undefined;
}

/** One kind, or all of them. */
function KindChoice({ kind, counts }: KindChoiceProps) {
  const choose = (of: EntityKind | undefined) => goTo({ kind: 'names', of }, { replace: true });
  return (
    <fieldset className={styles.kinds} aria-label={say('Kind')}>
      {[undefined, ...mentionKinds].map((each) => (
        <button
          key={each ?? 'all'}
          type="button"
          className={styles.kind}
          aria-pressed={kind === each}
          onClick={() => choose(each)}
        >
          {each ? nameKinds[each].many : say('All')}
          {each && counts && <span className={styles.share}>{counts[each]}</span>}
        </button>
      ))}
    </fieldset>
  );
}

const NothingFound = ({ isAsked }: { isAsked: boolean }) => (
  <EmptyState title={isAsked ? say('Nothing has that name') : say('Nothing is mentioned yet')}>
    <p>
      {isAsked
        ? say('Other names are searched too. Try fewer letters.')
        : say(
            'Open a briefing and confirm the names that it suggests; what is mentioned stands here.',
          )}
    </p>
  </EmptyState>
);
