import { expect, it } from 'vitest';
import { acceleratorOf } from '../../../../../electron/shells/electron/accelerator.ts';

it('writes the keys of the window as the menu of Electron does', () => {
  expect(['Mod+Shift+P', 'Mod+Alt+ArrowUp', 'Mod++', 'F1', ' '].map(acceleratorOf)).toEqual([
    'CmdOrCtrl+Shift+P',
    'CmdOrCtrl+Alt+Up',
    'CmdOrCtrl+Plus',
    'F1',
    'Space',
  ]);
});
