import { CaseSensitive, Quote, Regex, WholeWord } from 'lucide-react';
import type { ReactElement } from 'react';
import { type FindOption, type FindQuery, findOptions } from '../../../shared/find/find-query.ts';
import { matchesShortcut } from '../../app/shortcut.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './find-bar.module.css';

/** The shortcuts are heard within the part that looks for something. */
const looks: Readonly<
  Record<FindOption, { readonly shortcut: string; readonly icon: ReactElement }>
> = {
  matchCase: { shortcut: 'Alt+C', icon: <CaseSensitive /> },
  wholeWords: { shortcut: 'Alt+W', icon: <WholeWord /> },
  ignoreAccents: { shortcut: 'Alt+A', icon: <span className={styles.letter}>é</span> },
  ignoreTypography: { shortcut: 'Alt+Q', icon: <Quote /> },
  isPattern: { shortcut: 'Alt+R', icon: <Regex /> },
};

interface QueryOptionsProps {
  query: FindQuery;
  onChange: (change: Partial<FindQuery>) => void;
}

/** How strictly something is looked for. */
export const QueryOptions = ({ query, onChange }: QueryOptionsProps) =>
  findOptions.map(({ name, label, ofPatterns }) => (
    <IconButton
      key={name}
      label={label}
      shortcut={looks[name].shortcut}
      icon={looks[name].icon}
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
  const option = findOptions.find(({ name }) => matchesShortcut(looks[name].shortcut, press));
  return option ? { [option.name]: !query[option.name] } : null;
}
