import { Plus } from 'lucide-react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import { useArchive } from '../../app/archive-data.ts';
import { Pane, PaneHead } from '../../app/pane.tsx';
import { FRONT, type Place, placeAddress } from '../../app/place.ts';
import { usePlace } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { RereadingNotice } from '../review/rereading-notice.tsx';
import styles from './archive-pane.module.css';
import { ArchiveTree } from './archive-tree.tsx';

type ArchiveInfo = Extract<OutcomeFor<'application.info'>, { ok: true }>['value'];

/** The left pane: everything there is, by publication and year, and the ways across it. */
export function ArchivePane() {
  const info = useArchive('application.info', {}).data;
  const publications = useArchive('publications.list', {}).data;
  return (
    <Pane name="archive" label={say('Archive')}>
      <Places info={info} />
      <PaneHead title={say('Publications')}>
        <IconButton
          label={say('New publication')}
          icon={<Plus />}
          onClick={() => openSheet({ kind: 'new-publication' })}
        />
      </PaneHead>
      <div className={styles.tree}>
        {publications?.length === 0 ? (
          <NoPublications />
        ) : (
          <ArchiveTree publications={publications ?? []} />
        )}
      </div>
      <RereadingNotice />
      {info && (
        <p className={styles.foot} title={info.archivePath}>
          {say('{briefings, plural, one {# briefing} other {# briefings}} in the archive', {
            briefings: info.briefings,
          })}
        </p>
      )}
    </Pane>
  );
}

function Places({ info }: { info: ArchiveInfo | undefined }) {
  const here = usePlace();
  const waiting = useArchive('review.progress', {}).data?.waiting;
  const rules = useArchive('findings.count', {}, { keep: true }).data?.rules;
  const findings = rules?.reduce((sum, { open }) => sum + open, 0);
  const places: readonly { place: Place; title: string; count?: number | undefined }[] = [
    { place: FRONT, title: say('Front page') },
    { place: { kind: 'sources' }, title: say('Sources'), count: info?.sources },
    { place: { kind: 'names' }, title: say('Names and topics'), count: info?.names },
    { place: { kind: 'review', filter: {} }, title: say('Review'), count: waiting },
    { place: { kind: 'findings', terms: {} }, title: say('Proof'), count: findings || undefined },
    { place: { kind: 'imports' }, title: say('Imports') },
  ];
  return (
    <nav className={styles.places} aria-label={say('Places')}>
      {places.map(({ place, title, count }) => (
        <a
          key={title}
          href={placeAddress(place)}
          className={styles.link}
          aria-current={here.kind === place.kind ? 'page' : undefined}
        >
          <span className={styles.text}>{title}</span>
          <span className={styles.aside}>{count !== undefined && figures(count)}</span>
        </a>
      ))}
    </nav>
  );
}

function NoPublications() {
  return (
    <EmptyState
      title={say('No publications yet')}
      actions={
        <Button onClick={() => openSheet({ kind: 'import' })}>{say('Import past issues…')}</Button>
      }
    >
      <p>{say('Import past issues and their publications appear here, or found a new one.')}</p>
    </EmptyState>
  );
}
