// Puts the chosen theme on the document before anything is painted, so that a dark window never
// flashes white. Not part of the bundle, which is read only afterwards; `app/theme.ts` rules then.
(() => {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('masthead.view') ?? '{}').state?.theme ?? 'system';
  } catch {
    // What is stored cannot be read: as the system has it.
  }
  const dark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
