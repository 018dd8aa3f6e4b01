import { CaseSensitive, Quote, Regex, WholeWord } from 'lucide-react';
import type { ReactElement } from 'react';
import { type FindOption, type FindQuery, findOptions } from '../../../shared/find/find-query.ts';
import type { ActionId } from '../../actions/all-actions.ts';
import { isPressed } from '../../actions/keys-of.ts';
import type { KeyPress } from '../../actions/shortcut.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { retold } from '../../wording/retell.ts';
import styles from './find-bar.module.css';

/** The keys are heard within the part that looks for something. */
const looks: Readonly<
  Record<FindOption, { readonly action: ActionId; readonly icon: ReactElement }>
> = {
  matchCase: { action: 'find.case', icon: <CaseSensitive /> },
  wholeWords: { action: 'find.words', icon: <WholeWord /> },
  ignoreAccents: { action: 'find.accents', icon: <span className={styles.letter}>é</span> },
  ignoreTypography: { action: 'find.typography', icon: <Quote /> },
  isPattern: { action: 'find.pattern', icon: <Regex /> },
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
      label={retold(label)}
      action={looks[name].action}
      icon={looks[name].icon}
      className={styles.option}
      aria-pressed={query[name] && (ofPatterns || !query.isPattern)}
      disabled={query.isPattern && !ofPatterns}
      focusableWhenDisabled
      onClick={() => onChange({ [name]: !query[name] })}
    />
  ));

/** The option whose keys were pressed, switched; null where none was. */
export function switchedOption(query: FindQuery, press: KeyPress): Partial<FindQuery> | null {
  const option = findOptions.find(({ name }) => isPressed(looks[name].action, press));
  return option ? { [option.name]: !query[option.name] } : null;
}
