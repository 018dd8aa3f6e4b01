import { Command as Item } from 'cmdk';
import { useState } from 'react';
import { sectionNames } from '../../actions/action.ts';
import { allActions } from '../../actions/all-actions.ts';
import { reachOf } from '../../actions/where.ts';
import { type OfferedAction, useOfferedActions } from '../../app/commands.ts';
import { closeSheet } from '../../app/view-state.ts';
import { ActionKbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import { fittingActions } from './fitting-actions.ts';
import styles from './palette.module.css';
import { PaletteFrame } from './palette-frame.tsx';

/**
 * Runs anything that can be done now, and shows the keys by which it could be had sooner. What can
 * only be done elsewhere is listed too, and says where.
 */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const now = useOfferedActions().filter(({ id }) => id !== 'go.commands');
  const ids = new Set(['go.commands', ...now.map(({ id }) => id)]);
  const offered = fittingActions(now, query);
  const elsewhere = fittingActions(
    allActions.filter(({ id }) => !ids.has(id)),
    query,
  );
  const run = (command: OfferedAction) => {
    closeSheet();
    // After the palette has given the focus back, so that the command finds it where it was.
    requestAnimationFrame(() => void command.run());
  };
  return (
    <PaletteFrame
      label={say('Run anything')}
      placeholder={say('Run anything…')}
      query={query}
      onQueryChange={setQuery}
      empty={say('Nothing has that name.')}
    >
      {[...Map.groupBy(offered, ({ section }) => section)].map(([section, ofSection]) => (
        <Item.Group key={section} heading={sectionNames[section]}>
          {ofSection.map((command) => (
            <Item.Item
              key={command.id}
              value={command.id}
              className={styles.item}
              onSelect={() => run(command)}
            >
              <span className={styles.words}>{command.title}</span>
              <ActionKbd action={command.id} />
            </Item.Item>
          ))}
        </Item.Group>
      ))}
      {elsewhere.length > 0 && (
        <Item.Group heading={say('Only elsewhere, or not now')}>
          {elsewhere.map((action) => (
            <Item.Item key={action.id} value={action.id} className={styles.item} disabled>
              <span className={styles.words}>{action.title}</span>
              <span className={styles.detail}>{reachOf(action.where ?? 'anywhere').words}</span>
              <ActionKbd action={action.id} />
            </Item.Item>
          ))}
        </Item.Group>
      )}
    </PaletteFrame>
  );
}
