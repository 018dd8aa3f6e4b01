import { X } from 'lucide-react';
import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placeAddress } from '../../app/place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { changeSource } from './change-source.ts';
import styles from './source-relations.module.css';

/** For whom a source speaks, who speaks for it, what it went on from and as what it went on. */
export function SourceRelations({ source }: { source: SourceDetails }) {
  const { id: sourceId, members, collectives, predecessors, successors } = source;
  const without = <Item extends { id: Identifier }>(items: readonly Item[], id: Identifier) =>
    items.filter((each) => each.id !== id);
  const dated = (items: SourceDetails['successors']) =>
    items.map(({ id, since }) => ({ sourceId: id, since }));
  return (
    <PageSection
      title={say('In relation to others')}
      aside={
        <Button variant="quiet" onClick={() => openSheet({ kind: 'relate-source', sourceId })}>
          {say('Add…')}
        </Button>
      }
    >
      <dl className={styles.relations}>
        <Relation
          title={say('Speaks for')}
          others={members}
          onRemove={(id) =>
            changeSource({ sourceId, memberIds: without(members, id).map((each) => each.id) })
          }
        />
        <Relation title={say('Also cited through')} others={collectives} />
        <Relation
          title={say('Went on from')}
          others={predecessors}
          onRemove={(id) =>
            changeSource({ sourceId, predecessors: dated(without(predecessors, id)) })
          }
        />
        <Relation
          title={say('Went on as')}
          others={successors}
          onRemove={(id) => changeSource({ sourceId, successors: dated(without(successors, id)) })}
        />
      </dl>
    </PageSection>
  );
}

interface RelationProps {
  title: string;
  others: readonly { id: Identifier; name: string; since?: string }[];
  onRemove?: (id: Identifier) => Promise<unknown>;
}

function Relation({ title, others, onRemove }: RelationProps) {
  if (others.length === 0) return null;
  return (
    <div className={styles.relation}>
      <dt>{title}</dt>
      {others.map(({ id, name, since }) => (
        <dd key={id}>
          <a href={placeAddress({ kind: 'sources', sourceId: id })}>{name}</a>
          {since && <span className={styles.since}>{say('since {since}', { since })}</span>}
          {onRemove && (
            <IconButton
              label={say('Take “{name}” away', { name })}
              icon={<X />}
              onClick={() => void onRemove(id)}
            />
          )}
        </dd>
      ))}
    </div>
  );
}
