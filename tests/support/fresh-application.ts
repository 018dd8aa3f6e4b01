import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, openApplication } from '../../electron/services/application.ts';
import type { ShellPorts } from '../../electron/services/shell-ports.ts';
import { invariant } from '../../shared/kernel/invariant.ts';

/** The application without a shell, on a new archive, with its answers held to the contract. */
export async function freshApplication(): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-application-'));
  const ports: ShellPorts = {
    shell: 'command-line',
    emit: () => {},
    chooseSaveTarget: async (name) => join(folder, name),
    chooseFolder: async () => folder,
    reveal: async () => true,
  };
  const archivePath = join(folder, 'archive');
  const opened = await openApplication({ archivePath, ports, proveResponses: true });
  invariant(opened.ok, 'a new archive can be opened');
  return opened.value;
}
