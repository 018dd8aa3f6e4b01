import type { Edition } from '../../shared/assembly/edition.ts';
import type { Handlers } from '../../shared/contract/contract.ts';
import { editionFormats } from '../../shared/editions/edition-formats.ts';
import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Archive, MadeFile } from '../archive/archive.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import { readEditionInput } from './edition-input.ts';
import { editionNames } from './edition-names.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';
import { withinContract } from './within-contract.ts';
import { writeEdition } from './write-edition.ts';

interface PublishingParts {
  readonly archive: Pick<
    Archive,
    'issueDocument' | 'readOriginal' | 'prepareEdition' | 'publishIssue'
  >;
  readonly typesetter: Typesetter;
  readonly ports: Pick<ShellPorts, 'emit'>;
  readonly jobs: Jobs;
}

/** Publishing makes files, which the archive cannot; what is frozen is the archive's. */
export function publishHandlers(parts: PublishingParts): Pick<Handlers, 'editions.publish'> {
  return {
    'editions.publish': ({ jobId, issueId, files }) =>
      parts.jobs.run(jobId, async (job) => {
        const outcome = await publish(parts, issueId, files, job);
        if (outcome.ok) {
          const change = { briefingIds: [], publications: false, sources: false };
          parts.ports.emit('archive.changed', { issueIds: [issueId], ...change });
        }
        return withinContract('editions.publish', outcome);
      }),
  };
}

/** The files are made of what is then frozen: where it changed meanwhile, nothing is published. */
async function publish(
  { archive, typesetter }: PublishingParts,
  issueId: Identifier,
  wanted: readonly ExportOptions[],
  job: Job,
): Promise<Result<Edition, Failure>> {
  job.progress('Reading the issue', 0, null);
  const prepared = await archive.prepareEdition(issueId);
  if (!prepared.ok) return prepared;
  const read = await readEditionInput(archive, issueId);
  if (!read.ok) return read;
  const input = { ...read.value, document: publishedDocument(read.value.document) };
  const { number, sha256 } = prepared.value;
  const nameOf = editionNames(input.document, '', number);
  const files: MadeFile[] = [];
  for (const [place, options] of wanted.entries()) {
    job.progress(editionFormats[options.format].name, place, wanted.length);
    const made = await writeEdition(options, input, typesetter, job);
    if (!made.ok) return made;
    if (job.signal.aborted) return err(cancelled());
    files.push({ name: nameOf(options), bytes: made.value.bytes });
  }
  return archive.publishIssue({ issueId, sha256, files });
}

/** As it will be once it is out: its files say that it is published. */
const publishedDocument = (document: IssueDocument): IssueDocument => ({
  ...document,
  issue: { ...document.issue, status: 'published' },
});

const cancelled = () => failure('cancelled', 'Nothing was published.');
