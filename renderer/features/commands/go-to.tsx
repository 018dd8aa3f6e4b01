import { Command as Item } from 'cmdk';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { openBeside } from '../../app/beside.ts';
import { goToBriefing } from '../../app/go-to-briefing.ts';
import type { Place } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './palette.module.css';
import { PaletteFrame } from './palette-frame.tsx';

type Destination = Extract<OutcomeFor<'search.goTo'>, { ok: true }>['value'][number];

const groups: readonly { kind: Destination['kind']; heading: string }[] = [
  { kind: 'publication', heading: say('Publications') },
  { kind: 'issue', heading: say('Issues') },
  { kind: 'briefing', heading: say('Briefings') },
  { kind: 'source', heading: say('Sources') },
  { kind: 'entity', heading: say('People, places, organisations and topics') },
];

/**
 * Goes to any publication, issue, briefing, source or record by its name. Mod+Enter opens a briefing
 * beside the one on the desk, as does Enter where only briefings are offered for that.
 */
export function GoTo({ beside = false }: { beside?: boolean }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const asked = useDeferredValue(query);
  const destinations = useArchive('search.goTo', { query: asked, limit: 40 }, { keep: true }).data;
  // They come after the letters that asked for them: the first of the newest is then chosen.
  const offered = beside ? groups.filter(({ kind }) => kind === 'briefing') : groups;
  const values = offered.flatMap(({ kind }) =>
    (destinations ?? []).filter((one) => one.kind === kind).map(itemValue),
  );
  const value = values.includes(chosen) ? chosen : (values[0] ?? '');
  const go = (destination: Destination, isBeside: boolean) => {
    closeSheet();
    if (isBeside && destination.kind === 'briefing') void openBeside(destination.id);
    else void goToDestination(destination);
  };
  const press = (event: KeyboardEvent) => {
    const isBeside = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const destination = destinations?.find((one) => itemValue(one) === value);
    if (!isBeside || destination?.kind !== 'briefing') return;
    event.preventDefault();
    event.stopPropagation();
    go(destination, true);
  };
  return (
    <PaletteFrame
      label={beside ? say('Open a briefing beside') : say('Go to anything')}
      placeholder={
        beside
          ? say('Open a briefing beside the one on the desk…')
          : say('Go to a publication, issue, briefing, source or name…')
      }
      onKeyDown={press}
      query={query}
      onQueryChange={(typed) => {
        setQuery(typed);
        setChosen('');
      }}
      chosen={{ value, onChange: setChosen }}
      empty={emptyWords(asked, destinations)}
    >
      {offered.map(({ kind, heading }) => {
        const ofKind = (destinations ?? []).filter((one) => one.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <Item.Group key={kind} heading={heading}>
            {ofKind.map((destination) => (
              <Item.Item
                key={destination.id}
                value={itemValue(destination)}
                className={styles.item}
                onSelect={() => go(destination, beside)}
              >
                <span className={`${styles.words} ${styles.entry}`} dir="auto">
                  {labelOf(destination)}
                </span>
                <span className={styles.detail}>{detailOf(destination)}</span>
              </Item.Item>
            ))}
          </Item.Group>
        );
      })}
    </PaletteFrame>
  );
}

function emptyWords(asked: string, found: readonly Destination[] | undefined): string {
  if (asked.trim() === '')
    return say('Begin to type a name, a headline or the number of an issue.');
  return found ? say('Nothing has a name that begins like this.') : say('Looking…');
}

/** An issue is called what the application calls it, and has a title of its own beside it. */
const labelOf = ({ kind, label }: Destination) => (kind === 'issue' ? retold(label) : label);

/** What else there is, is called by its own name, and beside it the application says what it is. */
const detailOf = ({ kind, detail }: Destination) => (kind === 'issue' ? detail : retold(detail));

const itemValue = ({ kind, id }: Destination) => `${kind}:${id}`;

async function goToDestination({ kind, id }: Destination): Promise<void> {
  if (kind === 'briefing') await goToBriefing(id);
  else goTo(placesOf[kind](id));
}

/** A briefing stands in its issue, which only the archive knows; the others say their place. */
const placesOf: Record<Exclude<Destination['kind'], 'briefing'>, (id: Identifier) => Place> = {
  publication: (publicationId) => ({ kind: 'publication', publicationId }),
  issue: (issueId) => ({ kind: 'issue', issueId }),
  source: (sourceId) => ({ kind: 'sources', sourceId }),
  entity: (entityId) => ({ kind: 'names', entityId }),
};
