import { CaseSensitive, Quote, Regex, WholeWord } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FindQuery } from '../../../shared/find/find-query.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './find-bar.module.css';

interface QueryOption {
  readonly name: Exclude<keyof FindQuery, 'text'>;
  readonly label: string;
  /** Heard within the part that looks for something. */
  readonly shortcut: string;
  readonly icon: ReactElement;
  /** False where a pattern says so itself. */
  readonly ofPatterns: boolean;
}

const options: readonly QueryOption[] = [
  {
    name: 'matchCase',
    label: 'Match case',
    shortcut: 'Alt+C',
    icon: <CaseSensitive />,
    ofPatterns: true,
  },
  {
    name: 'wholeWords',
    label: 'Whole words',
    shortcut: 'Alt+W',
    icon: <WholeWord />,
    ofPatterns: true,
  },
  {
    name: 'ignoreAccents',
    label: 'Ignore accents',
    shortcut: 'Alt+A',
    icon: <span className={styles.letter}>é</span>,
    ofPatterns: false,
  },
  {
    name: 'ignoreTypography',
    label: 'Ignore kinds of quotes, dashes and spaces',
    shortcut: 'Alt+Q',
    icon: <Quote />,
    ofPatterns: false,
  },
  {
    name: 'isPattern',
    label: 'Regular expression',
    shortcut: 'Alt+R',
    icon: <Regex />,
    ofPatterns: true,
  },
];

interface QueryOptionsProps {
  query: FindQuery;
  onChange: (change: Partial<FindQuery>) => void;
}

/** How strictly something is looked for. */
export const QueryOptions = ({ query, onChange }: QueryOptionsProps) =>
  options.map(({ name, label, shortcut, icon, ofPatterns }) => (
    <IconButton
      key={name}
      label={label}
      shortcut={shortcut}
      icon={icon}
      className={styles.option}
      aria-pressed={query[name] && (ofPatterns || !query.isPattern)}
      disabled={query.isPattern && !ofPatterns}
      focusableWhenDisabled
      onClick={() => onChange({ [name]: !query[name] })}
    />
  ));

type Press = Parameters<typeof matchesShortcut>[1];

/** The option whose keys were pressed, switched; null where none was. */
export function switchedOption(query: FindQuery, press: Press): Partial<FindQuery> | null {
  const option = options.find(({ shortcut }) => matchesShortcut(shortcut, press));
  return option ? { [option.name]: !query[option.name] } : null;
}
