import { Command as Item } from 'cmdk';
import { useState } from 'react';
import {
  type Command,
  commandSections,
  sectionNames,
  shortcutsOf,
  useCommands,
} from '../../app/commands.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import styles from './palette.module.css';
import { PaletteFrame } from './palette-frame.tsx';

/** Runs anything that can be done now, and shows the shortcut by which it could be had sooner. */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const commands = useCommands().filter(({ id }) => id !== 'go.commands');
  const run = (command: Command) => {
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
      empty={say('Nothing of that name can be done now.')}
    >
      {commandSections.map((section) => {
        const ofSection = commands.filter((command) => command.section === section);
        if (ofSection.length === 0) return null;
        return (
          <Item.Group key={section} heading={sectionNames[section]}>
            {ofSection.map((command) => (
              <Item.Item
                key={command.id}
                value={command.id}
                keywords={[command.title, sectionNames[command.section], command.keywords ?? '']}
                className={styles.item}
                onSelect={() => run(command)}
              >
                <span className={styles.words}>{command.title}</span>
                {shortcutsOf(command)
                  .slice(0, 1)
                  .map((shortcut) => (
                    <Kbd key={shortcut} shortcut={shortcut} />
                  ))}
              </Item.Item>
            ))}
          </Item.Group>
        );
      })}
    </PaletteFrame>
  );
}
