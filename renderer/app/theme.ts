import { useEffect } from 'react';
import { setTheme, useViewState } from './view-state.ts';

/** Puts the chosen theme on the document; `system` follows the machine as it changes. */
export function useTheme(): void {
  const theme = useViewState((view) => view.theme);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}

/** From what is shown now to the other, whoever chose it. */
export function switchTheme(): void {
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
}
