import manifest from '../../package.json' with { type: 'json' };
import type { Handlers } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import type { Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';

interface ApplicationParts {
  readonly archivePath: string;
  readonly archive: Pick<Archive, 'counts'>;
  readonly ports: Pick<ShellPorts, 'shell' | 'showMenu'>;
  readonly jobs: Jobs;
}

/** What is asked of the application itself. */
export function applicationHandlers({
  archivePath,
  archive,
  ports,
  jobs,
}: ApplicationParts): Pick<Handlers, 'application.info' | 'application.showMenu' | 'jobs.cancel'> {
  return {
    'application.info': async () =>
      ok({
        version: manifest.version,
        shell: ports.shell,
        archivePath,
        ...(await archive.counts()),
      }),
    'application.showMenu': async (menu) => {
      ports.showMenu?.(menu);
      return ok({ shown: ports.showMenu !== undefined });
    },
    'jobs.cancel': async ({ jobId }) => ok({ found: jobs.cancel(jobId) }),
  };
}
