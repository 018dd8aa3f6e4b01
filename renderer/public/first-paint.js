// Puts the chosen theme and language on the document before anything is painted, so that a dark
// window never flashes white and no other language is seen first. Not part of the bundle, which is
// read only afterwards; `app/theme.ts` and `wording/load-wording.ts` rule then.
(() => {
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  let theme = 'system';
  try {
    theme = JSON.parse(stored('masthead.view') ?? '{}').state?.theme ?? 'system';
  } catch {
    // What is stored cannot be read: as the system has it.
  }
  const dark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';

  const spoken = document.currentScript.dataset.languages.split(' ');
  const wanted = [stored('masthead.language') ?? '', ...navigator.languages];
  document.documentElement.lang =
    wanted.map((tag) => tag.split('-')[0]).find((code) => spoken.includes(code)) ?? 'en';
})();
