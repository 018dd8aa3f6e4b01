import { randomUUID } from 'node:crypto';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { normaliseManuscript } from '../../shared/manuscript/normalise-manuscript.ts';
import { replaceText } from '../../shared/manuscript/replace-text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';
import { withinContract } from './within-contract.ts';

export interface FindingParts {
  readonly archive: Pick<
    Archive,
    'proofread' | 'findingAt' | 'briefings.read' | 'readingContextOf' | 'briefings.save'
  >;
  readonly ports: Pick<ShellPorts, 'emit'>;
  readonly jobs: Jobs;
}

/** Mends findings, and looks for them where texts have changed. */
export function findingHandlers({
  archive,
  ports,
  jobs,
}: FindingParts): Pick<Handlers, 'findings.fix' | 'findings.proofread'> {
  return {
    'findings.fix': async (request) => {
      const outcome = await mendFinding(archive, request);
      if (outcome.ok) {
        const { briefingId: id } = request;
        ports.emit('archive.changed', {
          issueIds: [outcome.value.issueId],
          briefingIds: [id],
          publications: false,
          sources: true,
        });
      }
      const told = outcome.ok
        ? ok({ revision: outcome.value.revision, before: outcome.value.before })
        : outcome;
      return withinContract('findings.fix', told);
    },
    'findings.proofread': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const read = await proofreadAll(archive, job);
        return read.ok ? ok({ read: read.value }) : read;
      }),
  };
}

/** How many briefings are looked at in one go: the archive answers others in between. */
const AT_ONCE = 50;

/** Looks at every briefing that waits; answers how many those were. */
export async function proofreadAll(
  archive: Pick<Archive, 'proofread'>,
  job: Job,
): Promise<Result<number, Failure<'cancelled'>>> {
  let done = 0;
  for (;;) {
    if (job.signal.aborted) return err(failure('cancelled', 'Proofreading was stopped.'));
    const { read, waiting } = await archive.proofread(AT_ONCE);
    done += read;
    job.progress('Proofreading', done, done + waiting);
    if (waiting === 0 || read === 0) return ok(done);
  }
}

interface Mended {
  readonly issueId: string;
  readonly revision: number;
  /** The revision that said it otherwise. */
  readonly before: number;
}

/** The text with the fix, read and stored as any other edit. */
async function mendFinding(
  archive: FindingParts['archive'],
  { briefingId, fingerprint }: { briefingId: string; fingerprint: string },
): Promise<Result<Mended, Failure>> {
  const finding = await archive.findingAt(briefingId, fingerprint);
  if (!finding.ok) return finding;
  const read = await archive['briefings.read']({ briefingId });
  if (!read.ok) return read;
  const context = await archive.readingContextOf(briefingId);
  if (!context.ok) return context;
  const { manuscript, revision, headline, section, byline, dateline } = read.value;
  const mended = finding.value.fix && replaceText(manuscript, finding.value.fix);
  if (!mended) {
    return err(
      failure('conflict', 'This finding cannot be mended by itself.', {
        hint: 'Open the briefing and change its text.',
      }),
    );
  }
  const saved = await archive['briefings.save']({
    briefingId,
    baseRevision: revision,
    details: { headline, section, byline, dateline },
    manuscript: tagManuscript(normaliseManuscript(mended), context.value, randomUUID),
  });
  if (!saved.ok) return saved;
  return ok({ issueId: saved.value.issueId, revision: saved.value.revision, before: revision });
}
