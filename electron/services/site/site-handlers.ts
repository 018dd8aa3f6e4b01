import { join } from 'node:path';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { FinishedExports } from '../finished-exports.ts';
import type { Jobs } from '../jobs.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { type KeptSiteArchive, keepSite, siteWithin } from './keep-site.ts';
import { mayHoldSite } from './site-folder.ts';

export interface SiteServiceParts {
  readonly archive: KeptSiteArchive & Pick<Archive, 'publications.list'>;
  readonly ports: Pick<ShellPorts, 'shell' | 'chooseFolder'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

/** A window never names a folder: it is chosen through the shell, and kept in the archive. */
export function siteHandlers({
  archive,
  ports,
  jobs,
  finishedExports,
}: SiteServiceParts): Pick<Handlers, 'sites.settings' | 'sites.write'> {
  return {
    'sites.settings': ({ publicationId }) => archive.siteSettings(publicationId),
    'sites.write': ({ jobId, publicationId, options, folder: wanted }) =>
      jobs.run(jobId, async (job) => {
        const listed = await archive['publications.list']({});
        if (!listed.ok) return listed;
        const publication = listed.value.find(({ id }) => id === publicationId);
        const settings = await archive.siteSettings(publicationId);
        if (!settings.ok) return settings;
        if (!publication)
          return err(failure('not-found', 'This publication is not in the archive.'));
        const kept = wanted === 'keep' ? settings.value.folder : null;
        const folder = kept ?? (await chosenFolder(ports, publication));
        if (folder === null) return err(failure('cancelled', 'The export was cancelled.'));
        const written = await keepSite(archive, publication, options, folder, job);
        if (!written.ok) return written;
        const path = join(folder, 'index.html');
        finishedExports.add(path);
        const { foreign: _, ...report } = written.value;
        return ok({ ...report, path });
      }),
  };
}

/**
 * The chosen folder itself where it may hold the archive, else one within it; always one within
 * where nobody could choose, for other exports go there too.
 */
async function chosenFolder(
  ports: Pick<ShellPorts, 'shell' | 'chooseFolder'>,
  publication: Publication,
): Promise<string | null> {
  const chosen = await ports.chooseFolder();
  if (chosen === null) return null;
  if (ports.shell === 'electron' && (await mayHoldSite(chosen))) return chosen;
  return siteWithin(chosen, publication);
}
