import type { Handlers } from '../../../shared/contract/contract.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { volumeFileName } from '../../exporters/volume/volume-words.ts';
import type { FinishedExports } from '../finished-exports.ts';
import type { Jobs } from '../jobs.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { bindVolume, type VolumeParts } from './bind-volume.ts';

interface VolumeServiceParts extends VolumeParts {
  readonly archive: VolumeParts['archive'] & Pick<Archive, 'publications.list' | 'issues.list'>;
  readonly ports: Pick<ShellPorts, 'chooseSaveTarget'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

/** Makes bound volumes. */
export function volumeHandlers(parts: VolumeServiceParts): Pick<Handlers, 'exports.volume'> {
  const { archive, ports, jobs, finishedExports } = parts;
  return {
    'exports.volume': ({ jobId, publicationId, issueIds, options }) =>
      jobs.run(jobId, async (job) => {
        const wanted = await issuesToBind(archive, publicationId, new Set(issueIds));
        if (!wanted.ok) return wanted;
        const { publication, issues } = wanted.value;
        const target = await ports.chooseSaveTarget(volumeFileName(publication, issues));
        if (target === null) return err(failure('cancelled', 'The export was cancelled.'));
        const written = await bindVolume(parts, { ...wanted.value, options }, target, job);
        if (!written.ok) return written;
        return ok({ ...written.value, address: finishedExports.add(written.value.path) });
      }),
  };
}

/** The wanted issues of a publication, oldest first; undated ones at the end. */
async function issuesToBind(
  archive: VolumeServiceParts['archive'],
  publicationId: Identifier,
  wanted: ReadonlySet<Identifier>,
): Promise<Result<{ publication: Publication; issues: IssueSummary[] }, Failure<'not-found'>>> {
  const publications = await archive['publications.list']({});
  const publication = publications.ok && publications.value.find(({ id }) => id === publicationId);
  const listed = await archive['issues.list']({ publicationId, offset: 0, limit: 5000 });
  if (!publication || !listed.ok) {
    return err(failure('not-found', 'This publication is not in the archive.'));
  }
  return ok({
    publication,
    issues: inOrder(listed.value.issues.filter(({ id }) => wanted.has(id))),
  });
}

/** Issues as lists have them, newest first and undated last, in the order of a volume. */
export function inOrder(listed: readonly IssueSummary[]): IssueSummary[] {
  const dated = listed.filter(({ date }) => date !== null);
  return [...dated.reverse(), ...listed.filter(({ date }) => date === null)];
}
