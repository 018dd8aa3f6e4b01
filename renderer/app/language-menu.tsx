import { Check, Languages } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { chooseLanguage, chosenLanguage } from '../wording/chosen-language.ts';
import { type Language, languageCodes, languages } from '../wording/languages.ts';
import { say } from '../wording/say.ts';
import styles from './language-menu.module.css';

/** The language of the interface, which starts the window anew. */
export function LanguageMenu() {
  const chosen = chosenLanguage();
  const item = (language: Language | null, name: string) => (
    <MenuItem
      key={name}
      icon={<Check className={language === chosen ? undefined : styles.unchosen} />}
      onSelect={() => chooseLanguage(language)}
    >
      <span lang={language ?? undefined} aria-current={language === chosen || undefined}>
        {name}
      </span>
    </MenuItem>
  );
  return (
    <Menu
      align="end"
      trigger={<IconButton label={say('Language of the interface')} icon={<Languages />} />}
    >
      {item(null, say('As the system'))}
      {languageCodes.map((code) => item(code, languages[code].name))}
    </Menu>
  );
}
