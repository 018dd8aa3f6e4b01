import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** Shows a file in the file manager of this system; false where it has none to start. */
export function revealFile(path: string): Promise<boolean> {
  const [command, ...flags] = revealCommand(path);
  return new Promise((settle) => {
    const child = spawn(command, flags, { stdio: 'ignore', detached: true });
    child.on('error', () => settle(false));
    child.on('spawn', () => {
      child.unref();
      settle(true);
    });
  });
}

function revealCommand(path: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', '-R', path];
  if (process.platform === 'win32') return ['explorer.exe', `/select,${path}`];
  return ['xdg-open', dirname(path)];
}
