import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

/** `masthead check` */
export const checkCommand = (terminal: Terminal, options: CommonOptions): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const check = await terminal.job((job) => {
      job.progress('Checking', 0, null);
      return archive.check();
    });
    const proved = Object.entries(check.proved).map(([what, count]) => `${count} ${what}`);
    terminal.result(check, [
      `Proved: ${proved.join(', ')}.`,
      ...check.damages,
      check.sound ? 'The archive is sound.' : 'The archive is damaged.',
    ]);
    return check.sound ? exitCodes.done : exitCodes.damagedArchive;
  });
