const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ' ': 'Space',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The keys of the window ("Mod+Alt+ArrowUp") as Electron writes them: "CmdOrCtrl+Alt+Up". */
export const acceleratorOf = (shortcut: string): string =>
  shortcut
    .split(/(?<=.)\+(?=.)/)
    .map((part) => names[part] ?? part)
    .join('+');
