import { Command as Item } from 'cmdk';
import { useState } from 'react';
import { type Action, sectionNames, sections } from '../../actions/action.ts';
import { allActions } from '../../actions/all-actions.ts';
import { reachOf } from '../../actions/where.ts';
import { type OfferedAction, useOfferedActions } from '../../app/commands.ts';
import { closeSheet } from '../../app/view-state.ts';
import { ActionKbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import { matchesWords } from './matches-words.ts';
import styles from './palette.module.css';
import { PaletteFrame } from './palette-frame.tsx';

/**
 * Runs anything that can be done now, and shows the keys by which it could be had sooner. What can
 * only be done elsewhere is listed too, and says where.
 */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const offered = useOfferedActions().filter(({ id }) => id !== 'go.commands');
  const ids = new Set<string>(offered.map(({ id }) => id));
  const elsewhere = allActions.filter(({ id }) => !ids.has(id) && id !== 'go.commands');
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
      fit={(value, asked, [title, ...others]) => {
        if (!matchesWords(asked, [title, ...others])) return 0;
        const isHere = ids.has(value);
        return (isHere ? 0.5 : 0.1) + (matchesWords(asked, [title]) ? 0.4 : 0);
      }}
      empty={say('Nothing has that name.')}
    >
      {sections.map((section) => {
        const ofSection = offered.filter((command) => command.section === section);
        if (ofSection.length === 0) return null;
        return (
          <Item.Group key={section} heading={sectionNames[section]}>
            {ofSection.map((command) => (
              <Item.Item
                key={command.id}
                value={command.id}
                keywords={wordsOf(command)}
                className={styles.item}
                onSelect={() => run(command)}
              >
                <span className={styles.words}>{command.title}</span>
                <ActionKbd action={command.id} />
              </Item.Item>
            ))}
          </Item.Group>
        );
      })}
      <Item.Group heading={say('Only elsewhere, or not now')}>
        {elsewhere.map((action) => (
          <Item.Item
            key={action.id}
            value={action.id}
            keywords={wordsOf(action)}
            className={styles.item}
            disabled
          >
            <span className={styles.words}>{action.title}</span>
            <span className={styles.detail}>{reachOf(action.where ?? 'anywhere').words}</span>
            <ActionKbd action={action.id} />
          </Item.Item>
        ))}
      </Item.Group>
    </PaletteFrame>
  );
}

const wordsOf = ({ title, section, keywords = '' }: Action): string[] => [
  title,
  sectionNames[section],
  keywords,
];
