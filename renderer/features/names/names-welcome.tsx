import type { EntityKind, EntityProposal } from '../../../shared/authority/entity-record.ts';
import { changeArchive, useArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { sayChange } from '../sources/say-change.ts';
import { nameKinds } from './name-kinds.ts';
import styles from './names-welcome.module.css';

const MOST = 40;

/** What the desk shows while no record is chosen: what this is, and names that may get a record. */
export function NamesWelcome({ kind }: { kind: EntityKind | undefined }) {
  const found = useArchive('entities.proposals', { kind, limit: MOST }, { keep: true }).data;
  return (
    <Page label={say('Names and topics')}>
      <PageHead
        title={say('People, places, organisations and topics')}
        line={say(
          'What briefings mention goes to a record here, under all its names. Choose one to see where, when and beside whom; open a briefing to confirm the names that it suggests.',
        )}
      />
      {found && found.proposals.length > 0 && (
        <PageSection title={say('Names without a record')} aside={waitingInWords(found.waiting)}>
          <ul className={styles.proposals}>
            {found.proposals.map((proposal) => (
              <Proposal key={`${proposal.kind} ${proposal.name}`} proposal={proposal} />
            ))}
          </ul>
        </PageSection>
      )}
    </Page>
  );
}

function Proposal({ proposal }: { proposal: EntityProposal }) {
  const { kind, name, spellings, briefings } = proposal;
  const make = async () => {
    const [, ...aliases] = spellings;
    const made = await changeArchive('entities.create', { kind, name, aliases });
    if (!made) return;
    sayChange(made.change);
    goTo({ kind: 'names', entityId: made.entity.id });
  };
  return (
    <li className={styles.proposal}>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>
        {[
          nameKinds[kind].one,
          spellings.length > 1 && say('also {names}', { names: spellings.slice(1, 4).join(', ') }),
          say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Button
        variant="quiet"
        aria-label={say('Make a record for {name}', { name })}
        onClick={() => void make()}
      >
        {say('Make a record')}
      </Button>
    </li>
  );
}

function waitingInWords(waiting: number): string | null {
  if (waiting === 0) return null;
  return say(
    '{waiting, plural, one {# briefing still to read} other {# briefings still to read}}',
    { waiting },
  );
}
