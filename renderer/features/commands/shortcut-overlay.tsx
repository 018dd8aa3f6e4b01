import { commandSections, sectionNames, shortcutsOf, useCommands } from '../../app/commands.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { say } from '../../wording/say.ts';
import styles from './shortcut-overlay.module.css';

/** Keys that lists and trees hear themselves. */
const listKeys: readonly (readonly [string, string])[] = [
  ['ArrowDown', say('Next line; typing letters goes to a name')],
  ['ArrowRight', say('Open what is closed, in the archive')],
  ['Enter', say('Go on to what is chosen')],
  [' ', say('Mark a source, or no longer')],
  ['Alt+ArrowDown', say('Move a briefing within its issue')],
];

/** All shortcuts that work now. */
export function ShortcutOverlay() {
  const commands = useCommands().filter((command) => shortcutsOf(command).length > 0);
  return (
    <Dialog open onOpenChange={closeSheet} title={say('Keyboard shortcuts')} wide>
      <div className={styles.columns}>
        {commandSections.map((section) => {
          const ofSection = commands.filter((command) => command.section === section);
          if (ofSection.length === 0) return null;
          return (
            <Section
              key={section}
              title={sectionNames[section]}
              lines={ofSection.map(
                (command) => [shortcutsOf(command)[0] ?? '', command.title] as const,
              )}
            />
          );
        })}
        <Section title={say('In lists')} lines={listKeys} />
      </div>
    </Dialog>
  );
}

interface SectionProps {
  title: string;
  lines: readonly (readonly [shortcut: string, meaning: string])[];
}

function Section({ title, lines }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {lines.map(([shortcut, meaning]) => (
          <div key={meaning} className={styles.line}>
            <dt>{meaning.replace(/…$/, '')}</dt>
            <dd>
              <Kbd shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
